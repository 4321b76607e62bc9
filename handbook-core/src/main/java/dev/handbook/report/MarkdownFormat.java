package dev.handbook.report;

import java.nio.charset.StandardCharsets;

/**
 * {@code summary.md}: the summary for the page of a CI job. GitHub drops one of more than 1 MiB as
 * a whole.
 */
final class MarkdownFormat implements ReportFormat {
  static final String NAME = "markdown";

  /** Bytes: GitHub's limit less what other steps of a small kind may need. */
  static final int LIMIT = 900 * 1024;

  @Override
  public String name() {
    return NAME;
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
    return Summary.render(report, limit, text -> text.getBytes(StandardCharsets.UTF_8).length);
  }
}
