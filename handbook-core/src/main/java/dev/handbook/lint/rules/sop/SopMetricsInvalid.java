package dev.handbook.lint.rules.sop;

import dev.handbook.domain.SopMetrics;
import dev.handbook.lint.HandbookReporter;
import dev.handbook.lint.HandbookRule;
import dev.handbook.lint.RuleContext;
import dev.handbook.lint.RuleInfo;
import dev.handbook.model.Key;
import dev.handbook.model.Kind;
import dev.handbook.model.Severity;
import dev.handbook.text.Span;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A line of figures that nobody can count. */
final class SopMetricsInvalid implements HandbookRule {
  private static final String ROW =
      "Write date,sop,runs,errors,promoters,passives,detractors, as 2026-10-31,SOP-1,40,1,9,4,2.";

  private static final String RECORD =
      "Correct the line, or save the record once more from the page of the procedure.";

  /** More faults of one file than this are counted, not listed. */
  private static final int LISTED = 100;

  @Override
  public RuleInfo info() {
    return RuleInfo.error("sop-metrics-invalid", "HB1419", "Figures of an SOP cannot be counted");
  }

  @Override
  public void check(RuleContext scope, HandbookReporter report) {
    SopMetrics metrics = scope.once(SopMetrics.class, SopFigures::read);
    Map<String, Integer> found = new HashMap<>();
    for (SopMetrics.Problem problem : metrics.problems()) {
      if (found.merge(problem.file(), 1, Integer::sum) > LISTED) {
        continue;
      }
      report
          .on(problem.file())
          .at(Span.at(problem.line(), 1), problem.message())
          .context(problem.message())
          .help(problem.file().equals(SopMetrics.FILE) ? ROW : RECORD);
    }
    metrics.problems().stream()
        .filter(problem -> found.getOrDefault(problem.file(), 0) > LISTED)
        .forEach(
            problem -> rest(problem.file(), problem.line(), found.remove(problem.file()), report));
    ids(scope, metrics, report);
  }

  /** One cause, such as a wrong separator, may be on every line of a file of any size. */
  private static void rest(String file, int line, int count, HandbookReporter report) {
    report
        .on(file)
        .at(
            Span.at(line, 1),
            (count - LISTED) + " more lines of this file cannot be counted and are not listed.")
        .context(file)
        .help("Correct those that are listed, and lint again.");
  }

  private static void ids(RuleContext scope, SopMetrics metrics, HandbookReporter report) {
    Set<String> ids =
        scope.handbook().pages().stream()
            .filter(page -> page.kind() == Kind.SOP)
            .flatMap(page -> page.frontMatter().text(Key.ID).stream())
            .collect(Collectors.toSet());
    Set<List<String>> said = new HashSet<>();
    for (SopMetrics.Row row : metrics.rows()) {
      if (!ids.contains(row.sop()) && said.add(List.of(row.file(), row.sop()))) {
        report
            .on(row.file())
            .at(Span.at(row.line(), 1), "There is no procedure with the id “" + row.sop() + "”.")
            .context(row.sop())
            .help("Correct the id, or write it into the front matter of the procedure.")
            .atMost(Severity.WARNING);
      }
    }
  }
}
