package dev.handbook.lint.rules.control;

import dev.handbook.domain.control.DocumentControl;
import dev.handbook.domain.control.Field;
import dev.handbook.domain.control.Statement;
import dev.handbook.lint.HandbookReporter;
import dev.handbook.lint.HandbookRule;
import dev.handbook.lint.RuleContext;
import dev.handbook.lint.RuleInfo;
import dev.handbook.model.Key;
import dev.handbook.model.Kind;
import dev.handbook.model.Page;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** One number for two pages: who cites it means one, and readers find the other. */
final class DuplicateDocumentNumber implements HandbookRule {
  /** Shorter ones count what is on a page rather than the page. */
  private static final int SHORTEST = 3;

  @Override
  public RuleInfo info() {
    return RuleInfo.warning(
        "duplicate-document-number", "HB1804", "Document number is another page's, too");
  }

  @Override
  public void check(RuleContext scope, HandbookReporter report) {
    Map<String, Page> first = new TreeMap<>();
    for (Page page : scope.handbook().pages()) {
      Optional<Statement> number =
          scope.isArchived(page)
              ? Optional.empty()
              : DocumentControl.of(page, scope.handbook()).first(Field.NUMBER);
      number
          .filter(stated -> stated.text().length() >= SHORTEST)
          .ifPresent(
              stated -> {
                Page other = first.putIfAbsent(stated.text().toLowerCase(Locale.ROOT), page);
                if (other != null && !haveOneId(page, other)) {
                  report
                      .on(page)
                      .at(
                          stated.span(),
                          "The number " + stated.text() + " is that of " + other.path() + ", too.")
                      .help("Give one of the two a number of its own.")
                      .context(stated.text());
                }
              });
    }
  }

  /** Of these, id-not-unique tells. */
  private static boolean haveOneId(Page page, Page other) {
    Optional<String> id = page.frontMatter().text(Key.ID).map(String::strip);
    return id.isPresent()
        && id.equals(other.frontMatter().text(Key.ID).map(String::strip))
        && (page.kind() != Kind.PAGE || other.kind() != Kind.PAGE);
  }
}
