package dev.handbook.report;

import dev.handbook.model.Finding;
import dev.handbook.model.Handbook;
import java.util.List;

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
  public String render(Handbook handbook, List<Finding> findings) {
    return TextReport.render(handbook, findings);
  }
}
