package dev.handbook.report;

import dev.handbook.model.Finding;
import dev.handbook.model.Handbook;
import dev.handbook.model.Severity;
import dev.handbook.model.Span;
import java.util.Comparator;
import java.util.List;

/**
 * Findings for people: by page, each with its place, what is wrong, the line it stands on and how
 * to mend it, and one line at the end that counts them.
 */
public final class TextReport {
  private final Handbook handbook;
  private final StringBuilder out = new StringBuilder();

  private TextReport(Handbook handbook) {
    this.handbook = handbook;
  }

  /**
   * The whole report; every line ends in a line feed. Without findings it is the last line only.
   */
  public static String render(Handbook handbook, List<Finding> findings) {
    TextReport report = new TextReport(handbook);
    String path = "";
    for (Finding finding : findings) {
      if (!finding.path().equals(path)) {
        path = finding.path();
        report.out.append(report.out.isEmpty() ? "" : "\n").append(Visible.text(path)).append('\n');
      }
      report.finding(finding);
    }
    report.out.append(report.out.isEmpty() ? "" : "\n").append(closing(handbook, findings));
    return report.out.append('\n').toString();
  }

  /**
   * The gravest findings only, when there are more than can be read on a terminal.
   *
   * @param limit how many to show; a line says how many were left out
   */
  public static String excerpt(Handbook handbook, List<Finding> findings, int limit) {
    if (findings.size() <= limit) {
      return render(handbook, findings);
    }
    List<Finding> shown =
        findings.stream()
            .sorted(Comparator.comparing(Finding::severity).thenComparing(Finding.ORDER))
            .limit(limit)
            .sorted(Finding.ORDER)
            .toList();
    String text = render(handbook, shown);
    String body = text.substring(0, text.lastIndexOf('\n', text.length() - 2) + 1);
    return body
        + "and "
        + (findings.size() - limit)
        + " more, see the reports.\n"
        + closing(handbook, findings)
        + '\n';
  }

  private void finding(Finding finding) {
    Span span = finding.span();
    out.append("  ")
        .append(Visible.text(finding.path()))
        .append(':')
        .append(span.line())
        .append(':')
        .append(span.column())
        .append(' ')
        .append(finding.severity().id())
        .append(' ')
        .append(finding.rule())
        .append(' ')
        .append(Visible.text(finding.message()))
        .append('\n');
    if (!span.equals(Span.FILE)) {
      Report.text(handbook, finding.path())
          .filter(text -> span.line() <= text.lineCount())
          .ifPresent(text -> CodeFrame.append(text, span, out));
    }
    finding
        .help()
        .ifPresent(help -> out.append("    help: ").append(Visible.text(help)).append('\n'));
  }

  private static String closing(Handbook handbook, List<Finding> findings) {
    String pages = counted(handbook.pages().size(), "page");
    if (findings.isEmpty()) {
      return "No findings on " + pages + ".";
    }
    long with = findings.stream().map(Finding::path).distinct().count();
    return counted(findings.size(), "finding")
        + " in "
        + counted(with, "file")
        + " of "
        + pages
        + ": "
        + counted(Report.count(findings, Severity.ERROR), "error")
        + ", "
        + counted(Report.count(findings, Severity.WARNING), "warning")
        + ", "
        + Report.count(findings, Severity.INFO)
        + " info.";
  }

  private static String counted(long number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }
}
