package dev.handbook.report;

import dev.handbook.model.Finding;
import dev.handbook.model.Severity;
import dev.handbook.text.Span;
import java.util.Locale;

/**
 * {@code github.txt}: workflow commands, which GitHub's runner turns into annotations when they
 * come by on standard output.
 *
 * <p>The runner keeps the first ten of each level per step, cuts messages at 4,096 characters, and
 * takes columns only when a finding begins and ends on one line (actions/runner, {@code
 * ExecutionContext.cs} and {@code ActionCommandManager.cs}).
 */
final class GithubFormat implements ReportFormat {
  private static final int SLOTS = 10;
  private static final int MESSAGE = 4096;

  @Override
  public String name() {
    return "github";
  }

  @Override
  public String fileName() {
    return "github.txt";
  }

  @Override
  public boolean printedFor(CiServer server) {
    return server == CiServer.GITHUB_ACTIONS;
  }

  @Override
  public String render(Report report) {
    StringBuilder out = new StringBuilder();
    for (Severity severity : Severity.values()) {
      Ranking.Choice choice = Ranking.choose(report, severity, SLOTS);
      for (Finding chosen : choice.shown()) {
        Finding finding = report.onChange(chosen);
        command(level(severity), place(report, finding), title(finding), text(finding), out);
      }
      if (!choice.rest().isEmpty()) {
        String where = "In " + choice.where(report) + ". All of them are in findings.json.";
        command(level(severity), "", choice.more(level(severity)), where, out);
      }
    }
    return out.toString();
  }

  private static String level(Severity severity) {
    return severity == Severity.INFO ? "notice" : severity.id();
  }

  private static String title(Finding finding) {
    return finding.code() + " " + finding.rule();
  }

  private static String text(Finding finding) {
    return finding.help().map(help -> finding.message() + "\n" + help).orElse(finding.message());
  }

  private static String place(Report report, Finding finding) {
    Span span = finding.span();
    String lines =
        String.format(
            Locale.ROOT,
            "file=%s,line=%d,endLine=%d,",
            property(report.path(finding)),
            span.line(),
            Report.lastLine(finding));
    boolean columns = !span.equals(Span.FILE) && span.line() == span.endLine();
    return columns
        ? lines
            + String.format(Locale.ROOT, "col=%d,endColumn=%d,", span.column(), span.endColumn())
        : lines;
  }

  private static void command(
      String level, String place, String title, String text, StringBuilder out) {
    out.append("::").append(level).append(' ').append(place);
    out.append("title=").append(property(title));
    out.append("::").append(data(Visible.cut(text, MESSAGE))).append('\n');
  }

  private static String property(String value) {
    return data(value).replace(":", "%3A").replace(",", "%2C");
  }

  /** The per cent sign first, or it would escape the escapes. */
  private static String data(String value) {
    StringBuilder out = new StringBuilder();
    value
        .codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '%' -> out.append("%25");
                case '\r' -> out.append("%0D");
                case '\n' -> out.append("%0A");
                default -> out.append(Visible.text(Character.toString(c)));
              }
            });
    return out.toString();
  }
}
