package dev.handbook.report;

import dev.handbook.model.Finding;
import dev.handbook.model.Severity;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * {@code summary.md}: a verdict and the findings by page, for the page of a CI job.
 *
 * <p>GitHub drops a summary of more than 1 MiB as a whole, so it ends before, after a whole row of
 * a table, and says what is missing; pages with errors come first.
 */
final class MarkdownFormat implements ReportFormat {
  /** Bytes: GitHub's limit less what other steps of a small kind may need. */
  static final int LIMIT = 900 * 1024;

  /** Bytes kept free for the last words. */
  private static final int CLOSING = 2048;

  /** UTF-16 units of a message; a row must not eat the summary up. */
  private static final int CELL = 1000;

  @Override
  public String name() {
    return "markdown";
  }

  @Override
  public String fileName() {
    return "summary.md";
  }

  @Override
  public String render(Report report) {
    return render(report, LIMIT);
  }

  /** A summary of not more bytes than given; empty when there is not even room for the verdict. */
  static String render(Report report, long limit) {
    String opening = "## Handbook: " + verdict(report) + "\n\n" + scope(report) + "\n";
    long room = limit - CLOSING - bytes(opening);
    if (room < 0) {
      return "";
    }
    StringBuilder out = new StringBuilder(opening);
    int shown = 0;
    for (List<Finding> page : pages(report)) {
      String before = heading(report, page.get(0));
      for (Finding finding : page) {
        String row = before + row(report, finding);
        room -= bytes(row);
        if (room < 0) {
          return out.append(closing(report, report.findings().size() - shown)).toString();
        }
        out.append(row);
        shown++;
        before = "";
      }
    }
    return out.append(closing(report, 0)).toString();
  }

  private static long bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  private static String verdict(Report report) {
    return report.findings().isEmpty()
        ? "no findings"
        : counted(report.count(Severity.ERROR), "error")
            + ", "
            + counted(report.count(Severity.WARNING), "warning")
            + ", "
            + report.count(Severity.INFO)
            + " info";
  }

  private static String scope(Report report) {
    String pages = counted(report.handbook().pages().size(), "page") + " checked";
    long files = report.findings().stream().map(Finding::path).distinct().count();
    return files == 0 ? pages + "." : pages + ", findings in " + counted(files, "file") + ".";
  }

  private static String counted(long number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }

  /** The findings by page: pages with errors first, then those with warnings. */
  private static List<List<Finding>> pages(Report report) {
    Map<String, List<Finding>> byPath =
        report.findings().stream()
            .collect(Collectors.groupingBy(Finding::path, LinkedHashMap::new, Collectors.toList()));
    List<List<Finding>> pages = new ArrayList<>(byPath.values());
    pages.sort(
        Comparator.comparing(
            page -> page.stream().map(Finding::severity).min(Comparator.naturalOrder()).get()));
    return pages;
  }

  private static String heading(Report report, Finding finding) {
    String path = MarkdownText.plain(report.path(finding));
    return "\n### "
        + path
        + "\n\n| Line | | What is wrong | Rule |\n| ---: | :--- | :--- | :--- |\n";
  }

  private static String row(Report report, Finding finding) {
    int line = finding.span().line();
    String place =
        report
            .checkout()
            .link(report.path(finding), line)
            .map(link -> "[" + line + "](" + link + ")")
            .orElse(Integer.toString(line));
    String what = MarkdownText.plain(Visible.cut(Report.advice(finding), CELL));
    return "| %s | %s | %s | %s `%s` |\n"
        .formatted(place, finding.severity().id(), what, finding.code(), finding.rule());
  }

  private static String closing(Report report, int missing) {
    StringBuilder out = new StringBuilder();
    if (missing > 0) {
      out.append("\n**").append(counted(missing, "more finding"));
      out.append("** not shown here; `findings.json` has all of them.\n");
    }
    if (!report.findings().isEmpty()) {
      String example = report.findings().get(0).rule();
      out.append("\nThe same check on your machine, and what a rule is about:\n\n```sh\n");
      out.append("mvn dev.handbook:handbook-maven-plugin:lint").append(content(report));
      out.append("\nmvn dev.handbook:handbook-maven-plugin:explain -Dhandbook.rule=");
      out.append(example).append("\n```\n");
    }
    return out.toString();
  }

  private static String content(Report report) {
    String prefix = report.checkout().prefix();
    if (prefix.isEmpty()) {
      return "";
    }
    String folder = prefix.substring(0, prefix.length() - 1);
    boolean plain = folder.matches("[A-Za-z0-9._/-]+");
    return " -Dhandbook.content=" + (plain ? folder : "FOLDER");
  }
}
