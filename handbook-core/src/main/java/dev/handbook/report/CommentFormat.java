package dev.handbook.report;

/**
 * {@code comment.md}: the summary in the size of a comment. GitHub refuses one of more than 65,536
 * characters as a whole.
 */
final class CommentFormat implements ReportFormat {
  static final String NAME = "comment";

  /** UTF-16 units, of which a text never has fewer than characters. */
  static final int LIMIT = 65_000;

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String fileName() {
    return "comment.md";
  }

  @Override
  public String render(Report report) {
    return Summary.render(report, LIMIT, String::length);
  }
}
