package dev.handbook.report;

/** A form in which findings are written to a file. */
interface ReportFormat {
  /** The name by which it is asked for. */
  String name();

  /** The name of its file in the folder of reports. */
  String fileName();

  /** The whole file. */
  String render(Report report);

  /** Whether its readers want each place, not each cause once. */
  default boolean everyPlace() {
    return false;
  }

  /** Whether a CI server reads it from standard output. */
  default boolean printedFor(CiServer server) {
    return false;
  }
}
