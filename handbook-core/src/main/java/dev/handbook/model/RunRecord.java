package dev.handbook.model;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the record of a run of a procedure as the site's run mode saves it, a file of YAML with one
 * key to a line. Records lie in {@value #FOLDER}.
 */
public final class RunRecord {
  /** The folder of the content folder in which they are kept. */
  public static final String FOLDER = "sop-runs/";

  private static final Pattern LINE = Pattern.compile("(sop|finished|errors):[ \\t]*(.*)");

  private RunRecord() {}

  /** Whether a file of the content folder is one. */
  public static boolean isPath(String path) {
    return path.startsWith(FOLDER) && (path.endsWith(".yml") || path.endsWith(".yaml"));
  }

  /**
   * A run as a row of figures; empty where it was not finished or cannot be read. However many
   * errors there were, it is one run that had to be corrected. Its line is 0: it is of no table.
   */
  public static Optional<SopMetrics.Row> parse(SourceText text) {
    String sop = "";
    String errors = "";
    Optional<LocalDate> finished = Optional.empty();
    for (int line = 1; line <= text.lineCount(); line++) {
      Matcher matcher = LINE.matcher(text.line(line));
      if (matcher.matches()) {
        String value = matcher.group(2).strip().replaceAll("^[\"']|[\"']$", "");
        switch (matcher.group(1)) {
          case "sop" -> sop = value;
          case "errors" -> errors = value;
          default -> finished = Dates.iso(value.substring(0, Math.min(10, value.length())));
        }
      }
    }
    if (sop.isEmpty() || finished.isEmpty() || !errors.matches("[0-9]{1,9}")) {
      return Optional.empty();
    }
    int wrong = errors.matches("0+") ? 0 : 1;
    return Optional.of(new SopMetrics.Row(finished.get(), sop, 1, wrong, 0, 0, 0, 0));
  }
}
