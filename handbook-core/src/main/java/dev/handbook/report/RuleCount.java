package dev.handbook.report;

import dev.handbook.model.Finding;
import dev.handbook.model.Fix;
import dev.handbook.model.Severity;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How much a rule has found.
 *
 * @param severity of its gravest finding
 * @param findings in report order
 */
record RuleCount(String rule, Severity severity, List<Finding> findings) {
  /** The gravest first, of these the most frequent. */
  private static final Comparator<RuleCount> ORDER =
      Comparator.comparing(RuleCount::severity)
          .thenComparing(Comparator.comparingInt(RuleCount::count).reversed())
          .thenComparing(RuleCount::rule);

  RuleCount {
    findings = List.copyOf(findings);
  }

  /** Findings by rule. */
  static List<RuleCount> of(List<Finding> findings) {
    Map<String, List<Finding>> byRule =
        findings.stream().collect(Collectors.groupingBy(Finding::rule));
    return byRule.entrySet().stream()
        .map(entry -> new RuleCount(entry.getKey(), gravest(entry.getValue()), entry.getValue()))
        .sorted(ORDER)
        .toList();
  }

  /** How many. */
  int count() {
    return findings.size();
  }

  /** How many of some findings can be fixed without anybody looking. */
  static long fixable(List<Finding> findings) {
    return findings.stream().filter(finding -> finding.fix().filter(Fix::safe).isPresent()).count();
  }

  private static Severity gravest(List<Finding> findings) {
    return findings.stream().map(Finding::severity).min(Comparator.naturalOrder()).orElseThrow();
  }
}
