package dev.handbook.report;

import java.nio.file.Path;
import java.util.Map;

/**
 * Where reports go and in what surroundings they will be read.
 *
 * @param directory folder of the reports; made if missing
 * @param content the folder to which the paths of findings are relative, {@code root} of {@code
 *     .gitbook.yaml} applied; formats for CI systems show paths from the git root above it
 * @param environment the environment variables of the run, by which CI systems are recognised
 */
public record ReportTarget(Path directory, Path content, Map<String, String> environment) {
  public ReportTarget {
    environment = Map.copyOf(environment);
  }
}
