package dev.handbook.report;

import dev.handbook.model.Finding;
import dev.handbook.model.Handbook;
import java.util.List;

/** A form in which findings are written to a file. */
interface ReportFormat {
  /** The name by which it is asked for. */
  String name();

  /** The name of its file in the folder of reports. */
  String fileName();

  /** The whole file. */
  String render(Handbook handbook, List<Finding> findings);
}
