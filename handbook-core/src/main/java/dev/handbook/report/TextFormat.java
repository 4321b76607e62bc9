package dev.handbook.report;

/** {@code findings.txt}: what the goal prints, for those who have lost the log. */
final class TextFormat implements ReportFormat {
  @Override
  public String name() {
    return "text";
  }

  @Override
  public String fileName() {
    return "findings.txt";
  }

  @Override
  public String render(Report report) {
    return TextReport.render(report.handbook(), report.listed(), report.places(), report.change());
  }
}
