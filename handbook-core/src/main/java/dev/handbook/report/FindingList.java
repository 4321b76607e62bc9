package dev.handbook.report;

import dev.handbook.model.Finding;
import dev.handbook.model.Severity;
import dev.handbook.rule.RuleId;
import dev.handbook.text.Digest;
import dev.handbook.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What of the findings a report lists: all, or the most important, where it would be larger than
 * any viewer opens. What is left out is said by a finding of its own, so that nobody takes the list
 * for the whole.
 */
final class FindingList {
  private static final String CODE = "HB1708";

  private final Report report;

  FindingList(Report report) {
    this.report = report;
  }

  /** The findings to list, in report order. */
  List<Finding> of(List<Finding> findings) {
    return of(findings, List.of());
  }

  /** The findings to list, in report order; those that come second give way first. */
  List<Finding> of(List<Finding> first, List<Finding> second) {
    if (first.size() + second.size() <= report.most()) {
      return second.isEmpty()
          ? first
          : Stream.concat(first.stream(), second.stream()).sorted(Finding.ORDER).toList();
    }
    List<Finding> ordered = new ArrayList<>(Ranking.order(first, report::touched));
    ordered.addAll(Ranking.order(second, finding -> false));
    List<Finding> listed = new ArrayList<>(ordered.subList(0, report.most()));
    listed.add(others(ordered.size() - report.most()));
    listed.sort(Finding.ORDER);
    return List.copyOf(listed);
  }

  private Finding others(int count) {
    String home =
        report
            .handbook()
            .toc()
            .file()
            .map(file -> file.path())
            .or(() -> report.handbook().pages().stream().findFirst().map(page -> page.path()))
            .orElse("README.md");
    return new Finding(
        RuleId.FINDINGS_NOT_LISTED,
        CODE,
        Severity.INFO,
        home,
        Span.FILE,
        "There are " + count + " more findings, which are counted and not listed.",
        Optional.of("Fix the causes that are listed and run again."),
        Digest.of(RuleId.FINDINGS_NOT_LISTED + home).hex());
  }
}
