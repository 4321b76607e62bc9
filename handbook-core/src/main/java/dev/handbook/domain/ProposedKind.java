package dev.handbook.domain;

import dev.handbook.domain.control.DocumentControl;
import dev.handbook.domain.control.Field;
import dev.handbook.model.Handbook;
import dev.handbook.model.Kind;
import dev.handbook.model.Page;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a page without a kind seems to be, to be proposed to a person: nothing becomes a procedure
 * because a program takes it for one. Two signs of three are asked for: the name of its folder, its
 * title or file name, and document control on the page.
 */
public final class ProposedKind {
  private static final Pattern SOP_FOLDER =
      Pattern.compile(
          "(?:^|.*/)(?:[0-9]+[-_. ]*)?(?:sops?|procedures?|work-?instructions?|runbooks?|verfahren|verfahrensanweisungen|arbeitsanweisungen|procedimientos|procedimentos)/.*",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern POLICY_FOLDER =
      Pattern.compile(
          "(?:^|.*/)(?:[0-9]+[-_. ]*)?(?:polic(?:y|ies)|richtlinien|politiques|politicas)/.*",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern SOP_NAME =
      Pattern.compile(
          "(?:.*[\\s:-])?(?:sop|standard operating procedure|procedure|verfahrensanweisung|arbeitsanweisung|proc\u00e9dure|procedimiento|procedimento|\u624b\u9806\u66f8)(?:[\\s:._-].*)?",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern POLICY_NAME =
      Pattern.compile(
          "(?:.*[\\s:_-])?(?:policy|richtlinie|politique|pol\u00edtica)(?:[\\s:._-].*)?",
          Pattern.CASE_INSENSITIVE);

  private ProposedKind() {}

  /** The kind that a page of no kind of its own seems to have. */
  public static Optional<Kind> of(Page page, Handbook handbook) {
    if (page.kind() != Kind.PAGE) {
      return Optional.empty();
    }
    boolean controlled = isControlled(DocumentControl.of(page, handbook));
    if (signs(page, SOP_FOLDER, SOP_NAME, controlled) >= 2) {
      return Optional.of(Kind.SOP);
    }
    return signs(page, POLICY_FOLDER, POLICY_NAME, controlled) >= 2
        ? Optional.of(Kind.POLICY)
        : Optional.empty();
  }

  private static int signs(Page page, Pattern folder, Pattern name, boolean controlled) {
    String file = page.path().substring(page.path().lastIndexOf('/') + 1);
    boolean inFolder = folder.matcher(page.path()).matches();
    boolean named = name.matcher(page.title()).matches() || name.matcher(file).matches();
    // Document control alone says that a page is controlled, not what it is.
    return !inFolder && !named ? 0 : (inFolder ? 1 : 0) + (named ? 1 : 0) + (controlled ? 1 : 0);
  }

  private static boolean isControlled(DocumentControl control) {
    return control.isApproved()
        || control.first(Field.NUMBER).isPresent()
        || control.first(Field.EFFECTIVE).isPresent()
        || control.first(Field.NEXT_REVIEW).isPresent()
        || control.first(Field.VERSION).isPresent();
  }
}
