package dev.handbook.report;

import dev.handbook.model.Finding;
import dev.handbook.model.Severity;
import dev.handbook.text.Span;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * {@code azure.txt}: logging commands, which the agent of Azure Pipelines turns into issues when
 * they come by on standard output.
 *
 * <p>The agent keeps the first ten errors and ten warnings per task (azure-pipelines-agent, {@code
 * ExecutionContext.cs}). It knows no lesser level, so that infos are left out; the summary has
 * them.
 */
final class AzureFormat implements ReportFormat {
  private static final int SLOTS = 10;
  private static final int MESSAGE = 4096;

  @Override
  public String name() {
    return "azure";
  }

  @Override
  public String fileName() {
    return "azure.txt";
  }

  @Override
  public boolean printedFor(CiServer server) {
    return server == CiServer.AZURE_PIPELINES;
  }

  @Override
  public String render(Report report) {
    StringBuilder out = new StringBuilder();
    for (Severity severity : List.of(Severity.ERROR, Severity.WARNING)) {
      Ranking.Choice choice = Ranking.choose(report, severity, SLOTS);
      for (Finding chosen : choice.shown()) {
        Finding finding = report.onChange(chosen);
        String text = finding.rule() + ": " + Report.advice(finding);
        issue(severity, place(report, finding), text, out);
      }
      if (!choice.rest().isEmpty()) {
        String where = " in " + choice.where(report) + ". All of them are in findings.json.";
        issue(severity, "", choice.more(severity.id()) + where, out);
      }
    }
    return out.toString();
  }

  /** The command that shows a Markdown file as a tab of the run. */
  static String summary(Path file) {
    return "##vso[task.uploadsummary]" + escaped(file.toAbsolutePath().toString()) + "\n";
  }

  private static String place(Report report, Finding finding) {
    Span span = finding.span();
    String column = span.equals(Span.FILE) ? "" : "columnnumber=" + span.column() + ";";
    return String.format(
        Locale.ROOT,
        "sourcepath=%s;linenumber=%d;%scode=%s;",
        escaped(report.path(finding)),
        span.line(),
        column,
        escaped(finding.code()));
  }

  private static void issue(Severity severity, String place, String text, StringBuilder out) {
    out.append("##vso[task.logissue type=").append(severity.id()).append(';').append(place);
    out.append(']').append(escaped(Visible.cut(text, MESSAGE))).append('\n');
  }

  private static String escaped(String value) {
    StringBuilder out = new StringBuilder();
    value
        .codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '%' -> out.append("%AZP25");
                case '\r' -> out.append("%0D");
                case '\n' -> out.append("%0A");
                case ';' -> out.append("%3B");
                case ']' -> out.append("%5D");
                default -> out.append(Visible.text(Character.toString(c)));
              }
            });
    return out.toString();
  }
}
