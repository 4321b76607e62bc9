package dev.handbook.report;

import dev.handbook.model.Finding;
import dev.handbook.model.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Findings as tables of Markdown, one table per page. */
final class FindingTables {
  /** UTF-16 units of a message; a row must not eat the summary up. */
  private static final int CELL = 1000;

  static final String ELSEWHERE = "; `findings.json` has all of them";

  private final Report report;
  private final Checkout checkout;
  private final String level;

  /**
   * Tables whose headings have a level of marks, such as {@code ###}.
   *
   * @param checkout where the lines of the findings are looked at
   */
  FindingTables(Report report, Checkout checkout, String level) {
    this.report = report;
    this.checkout = checkout;
    this.level = level;
  }

  /** A section of findings: pages with errors first, then those with warnings. */
  MarkdownSection section(String heading, List<Finding> findings, String noun) {
    List<MarkdownSection.Row> rows = new ArrayList<>();
    for (List<Finding> page : pages(findings)) {
      String head = head(page.get(0));
      page.forEach(finding -> rows.add(new MarkdownSection.Row(head, row(finding))));
    }
    return new MarkdownSection(heading, rows, noun, ELSEWHERE);
  }

  private static List<List<Finding>> pages(List<Finding> findings) {
    Map<String, List<Finding>> byPath =
        findings.stream()
            .collect(Collectors.groupingBy(Finding::path, LinkedHashMap::new, Collectors.toList()));
    List<List<Finding>> pages = new ArrayList<>(byPath.values());
    pages.sort(
        Comparator.comparing(
            page -> page.stream().map(Finding::severity).min(Comparator.naturalOrder()).get()));
    return pages;
  }

  private String head(Finding finding) {
    String path = MarkdownText.plain(report.path(finding));
    return "\n"
        + level
        + " "
        + path
        + "\n\n| Line | | What is wrong | Rule |\n| ---: | :--- | :--- | :--- |\n";
  }

  /** A row for a table of findings of many pages. */
  String placedRow(Finding finding) {
    String path = report.path(finding);
    int line = finding.span().line();
    String place = linked(MarkdownText.plain(path) + ":" + line, path, line);
    String what = MarkdownText.plain(Visible.cut(Report.advice(finding), CELL));
    return "| " + place + " | " + what + " |\n";
  }

  private String row(Finding finding) {
    int line = finding.span().line();
    String place = linked(Integer.toString(line), report.path(finding), line);
    String what = MarkdownText.plain(Visible.cut(Report.advice(finding), CELL));
    String why = report.cause(finding).map(this::cause).orElse("");
    return String.format(
        Locale.ROOT,
        "| %s | %s | %s | %s `%s` |\n",
        place,
        finding.severity().id(),
        what + why,
        finding.code(),
        finding.rule());
  }

  private String cause(Place cause) {
    String path = report.checkout().path(cause.path());
    String text = MarkdownText.plain(path) + ":" + cause.line();
    return " Brought about by " + linked(text, path, cause.line()) + ".";
  }

  private String linked(String text, String path, int line) {
    return checkout.link(path, line).map(link -> "[" + text + "](" + link + ")").orElse(text);
  }
}
