package dev.handbook.lint.rules.copies;

import dev.handbook.lint.HandbookReporter;
import dev.handbook.lint.HandbookRule;
import dev.handbook.lint.RuleContext;
import dev.handbook.lint.RuleInfo;
import dev.handbook.lint.rules.passage.SimilarPages;
import dev.handbook.model.Severity;
import dev.handbook.rule.RuleId;
import dev.handbook.text.Span;
import java.util.Locale;

/** Of two copies one will be brought up to date, and readers will find the other. */
final class DuplicatePage implements HandbookRule {
  /** From here on the differences are slips. */
  private static final double COPY = 0.9;

  @Override
  public RuleInfo info() {
    return RuleInfo.warning(RuleId.DUPLICATE_PAGE, "HB1501", "Page is a copy of another");
  }

  @Override
  public void check(RuleContext scope, HandbookReporter report) {
    for (SimilarPages.Pair pair : scope.once(SimilarPages.class, SimilarPages::pairs)) {
      String other = pair.other().path();
      boolean copy = pair.likeness() >= COPY;
      report
          .on(pair.page())
          .at(
              Span.FILE,
              copy
                  ? "This page says the same as " + other + "."
                  : String.format(
                      Locale.ROOT,
                      "This page shares %.0f %% of its text with %s.",
                      Math.floor(pair.likeness() * 100),
                      other))
          .help(
              copy
                  ? "Keep one of the two, and redirect the other's address to it with “aliases”."
                  : "Write the shared text once, and link to it.")
          .atMost(
              !copy && TwinPages.are(pair.page(), pair.other()) ? Severity.INFO : Severity.WARNING);
    }
  }
}
