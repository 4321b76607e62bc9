package dev.handbook.report;

import dev.handbook.model.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Findings of a run that nobody would read one by one, as sections of Markdown: a table of the
 * rules with their counts, then for each rule its first findings, folded.
 */
final class RuleTables {
  /** Up to so many are read page by page. */
  static final int READABLE = 50;

  /** Of each rule. */
  private static final int SHOWN = 50;

  private final Report report;
  private final FindingTables tables;

  RuleTables(Report report, FindingTables tables) {
    this.report = report;
    this.tables = tables;
  }

  /** The table, then the rules. */
  List<MarkdownSection> sections() {
    List<RuleCount> rules = RuleCount.of(report.findings());
    List<MarkdownSection> sections = new ArrayList<>();
    sections.add(table(rules));
    rules.forEach(rule -> sections.add(section(rule)));
    return sections;
  }

  private MarkdownSection table(List<RuleCount> rules) {
    String head = "| | Rule | Findings | What is wrong |\n| :--- | :--- | ---: | :--- |\n";
    return new MarkdownSection(
        "\n",
        rules.stream()
            .map(rule -> new MarkdownSection.Row(head, row(rule)))
            .collect(Collectors.toList()),
        "rule",
        "");
  }

  private String row(RuleCount rule) {
    return String.format(
        Locale.ROOT,
        "| %s | `%s` | %d | %s |\n",
        rule.severity().id(),
        rule.rule(),
        rule.count(),
        summary(rule));
  }

  private String summary(RuleCount rule) {
    return MarkdownText.plain(report.rule(rule.findings().get(0)).summary());
  }

  private MarkdownSection section(RuleCount rule) {
    String heading =
        String.format(
            Locale.ROOT,
            "\n<details><summary><code>%s</code>: %s</summary>\n\n",
            rule.rule(),
            MarkdownText.counted(rule.count(), "finding"));
    List<Finding> shown = rule.findings().subList(0, Math.min(SHOWN, rule.count()));
    String head = "| Place | What is wrong |\n| :--- | :--- |\n";
    List<MarkdownSection.Row> rows =
        shown.stream()
            .map(finding -> new MarkdownSection.Row(head, tables.placedRow(finding)))
            .toList();
    return new MarkdownSection(heading, rows, "finding", FindingTables.ELSEWHERE)
        .and(rule.count() - shown.size())
        .closedBy("\n</details>\n");
  }
}
