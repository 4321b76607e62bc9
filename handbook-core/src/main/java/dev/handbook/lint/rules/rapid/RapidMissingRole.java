package dev.handbook.lint.rules.rapid;

import dev.handbook.domain.Governance;
import dev.handbook.domain.PageStatus;
import dev.handbook.domain.Rapid;
import dev.handbook.domain.Vpmom;
import dev.handbook.lint.PageRule;
import dev.handbook.lint.Reporter;
import dev.handbook.lint.RuleContext;
import dev.handbook.lint.RuleInfo;
import dev.handbook.model.FrontMatter;
import dev.handbook.model.Key;
import dev.handbook.model.Kind;
import dev.handbook.model.Page;
import dev.handbook.model.Severity;
import dev.handbook.text.Span;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A decision for which nobody decides, does the work or prepares it. */
final class RapidMissingRole implements PageRule {
  private static final Map<Rapid.Model, List<String>> NEEDED =
      Map.of(
          Rapid.Model.RAPID, List.of("R", "P"),
          Rapid.Model.RACI, List.of("R"),
          Rapid.Model.DACI, List.of("D"));

  @Override
  public RuleInfo info() {
    return RuleInfo.error("rapid-missing-role", "HB1103", "RAPID is missing or leaves a part open");
  }

  @Override
  public void check(Page page, RuleContext scope, Reporter report) {
    if (scope.isArchived(page)) {
      return;
    }
    for (Rapid rapid : scope.domain().rapids(page)) {
      checkParts(rapid, report);
    }
    boolean plan = page.kind() == Kind.VPMOM;
    Optional<Vpmom> ofPage =
        scope.domain().vpmoms(page).stream().filter(v -> v.form() == Vpmom.Form.PAGE).findFirst();
    boolean missing =
        ofPage.isPresent()
            ? ofPage.get().header().rapid().isEmpty()
            : page.frontMatter().entry(Key.RAPID).isEmpty();
    if (missing && (plan || page.kind() == Kind.SOP)) {
      severity(page, scope.governance(page))
          .ifPresent(
              most -> report(place(page), plan ? "plan" : "procedure", page.path(), most, report));
    }
    for (Vpmom section : scope.domain().vpmoms(page)) {
      boolean vetted = scope.governance(section).signOff().isPresent();
      if (section.form() == Vpmom.Form.SECTION && vetted && section.header().rapid().isEmpty()) {
        report(section.span(), "plan", section.title(), Severity.WARNING, report);
      }
    }
  }

  /**
   * How grave it is that nobody is said to decide: on a page that is signed or in force it is an
   * error, less where the page does not say itself what it is; on a proposal it is worth a word.
   */
  private static Optional<Severity> severity(Page page, Governance governance) {
    if (governance.isProposed()) {
      return Optional.of(Severity.INFO);
    }
    boolean holds = governance.signOff().isPresent() || governance.status() == PageStatus.EFFECTIVE;
    boolean said = page.frontMatter().entry(Key.KIND).isPresent();
    return holds ? Optional.of(said ? Severity.ERROR : Severity.WARNING) : Optional.empty();
  }

  private static void report(
      Span place, String what, String context, Severity most, Reporter report) {
    report
        .at(place, "This " + what + " does not say who decides on it.")
        .context(context)
        .help("Add who decides and who does what, as in rapid: \"CRO(D), RevOps(R, P)\".")
        .atMost(most);
  }

  private static Span place(Page page) {
    return page.frontMatter()
        .get(Key.KIND)
        .map(FrontMatter.Value::span)
        .or(() -> page.frontMatter().entry(Key.SIGNED_OFF).map(FrontMatter.Entry::keySpan))
        .orElse(Span.FILE);
  }

  private static void checkParts(Rapid rapid, Reporter report) {
    List<String> missing =
        NEEDED.getOrDefault(rapid.model(), List.of()).stream()
            .filter(letter -> rapid.with(letter.charAt(0)).isEmpty())
            .map(
                letter ->
                    rapid.model().roleOf(letter.charAt(0)).orElse(letter) + " (" + letter + ")")
            .toList();
    if (!missing.isEmpty() && rapid.problems().isEmpty() && !rapid.parties().isEmpty()) {
      report
          .at(
              rapid.parties().get(0).span(),
              "Nobody has the part " + String.join(" or ", missing) + ".")
          .help("Give it to someone who is named, or name someone else.")
          .atMost(Severity.WARNING);
    }
  }
}
