package dev.handbook.report;

import java.nio.file.Path;
import java.util.List;

/**
 * What became of the reports.
 *
 * @param files the files written in the folder of reports, in the order of their names
 * @param console lines for the CI server, each ending in a line feed; to be printed to standard
 *     output as they are, since a prefix such as {@code [INFO]} would make plain text of them.
 *     Empty when the server takes no commands from there
 */
public record WrittenReports(List<Path> files, String console) {
  public WrittenReports {
    files = List.copyOf(files);
  }
}
