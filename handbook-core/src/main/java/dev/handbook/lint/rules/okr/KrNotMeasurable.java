package dev.handbook.lint.rules.okr;

import dev.handbook.domain.KeyResult;
import dev.handbook.lint.HandbookReporter;
import dev.handbook.lint.HandbookRule;
import dev.handbook.lint.RuleContext;
import dev.handbook.lint.RuleInfo;
import dev.handbook.lint.rules.passage.Passages;
import dev.handbook.model.Page;
import dev.handbook.text.KeywordSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A result of which nobody can say later whether it was reached. */
final class KrNotMeasurable implements HandbookRule {
  private static final String HELP = "Say how many, how much or until when.";

  @Override
  public RuleInfo info() {
    return RuleInfo.warning("kr-not-measurable", "HB1206", "Key result has no figure");
  }

  /** Of a row of a table all that follows its code: the figure may have a column of its own. */
  private static String figures(KeyResult result) {
    String line = result.page().text().line(result.span().line());
    boolean row = line.stripLeading().startsWith("|");
    return row
        ? line.substring(Math.min(line.length(), result.span().endColumn() - 1))
        : result.text();
  }

  @Override
  public Optional<KeywordSet> words() {
    return Optional.of(PlainKeyResults.MAY_HAVE);
  }

  @Override
  public void check(RuleContext scope, HandbookReporter report) {
    for (Map.Entry<String, List<KeyResult>> entry : KeyResults.byCode(scope).entrySet()) {
      Optional<KeyResult> worded =
          entry.getValue().stream()
              .filter(place -> !place.text().isEmpty() && !place.objective())
              .min(Comparator.comparing(KeyResult::role));
      if (worded.isPresent() && !KeyResults.isMeasurable(figures(worded.get()))) {
        report
            .on(worded.get().page())
            .at(
                worded.get().span(),
                "“" + worded.get().text() + "” cannot be measured: it has no figure.")
            .context(entry.getKey())
            .help(HELP);
      }
    }
    for (Page page : scope.handbook().pages()) {
      for (PlainKeyResults.Result result : PlainKeyResults.of(page, scope)) {
        if (!KeyResults.isMeasurable(result.figures())) {
          report
              .on(page)
              .at(
                  Passages.firstLine(page, result.block().span()),
                  "“" + result.text() + "” cannot be measured: it has no figure.")
              .context(result.text())
              .help(HELP);
        }
      }
    }
  }
}
