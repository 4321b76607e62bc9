package dev.handbook.domain;

import dev.handbook.text.Dates;
import dev.handbook.text.SourceText;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

  private static final Set<String> NOT_FINISHED = Set.of("", "null", "~");

  /** A date without its time has as many characters. */
  private static final int DAY = 10;

  private RunRecord() {}

  /** Whether a file of the content folder is one. */
  public static boolean isPath(String path) {
    return path.startsWith(FOLDER) && (path.endsWith(".yml") || path.endsWith(".yaml"));
  }

  /**
   * A run as a row of figures, or what keeps it from being one; neither where it was not finished.
   * However many errors there were, it is one run that had to be corrected.
   *
   * @param path of the record, relative to the content folder
   */
  public static SopMetrics parse(String path, SourceText text) {
    Map<String, String> values = new HashMap<>();
    Map<String, Integer> lines = new HashMap<>();
    for (int line = 1; line <= text.lineCount(); line++) {
      Matcher matcher = LINE.matcher(text.line(line));
      if (matcher.matches()) {
        values.put(matcher.group(1), matcher.group(2).strip().replaceAll("^[\"']|[\"']$", ""));
        lines.put(matcher.group(1), line);
      }
    }
    String sop = values.getOrDefault("sop", "");
    String finished = values.getOrDefault("finished", "");
    String errors = values.getOrDefault("errors", "");
    if (sop.isEmpty()) {
      return problem(path, lines.getOrDefault("sop", 1), "The record names no procedure.");
    }
    if (NOT_FINISHED.contains(finished)) {
      return SopMetrics.NONE;
    }
    Optional<LocalDate> day = Dates.iso(finished.substring(0, Math.min(DAY, finished.length())));
    if (day.isEmpty()) {
      return problem(
          path, lines.get("finished"), "“" + finished + "” is not a date like 2026-10-31.");
    }
    if (!errors.matches("[0-9]{1,9}")) {
      return problem(
          path, lines.getOrDefault("errors", 1), "“" + errors + "” is not a number of errors.");
    }
    int wrong = errors.matches("0+") ? 0 : 1;
    return new SopMetrics(
        List.of(new SopMetrics.Row(day.get(), sop, 1, wrong, 0, 0, 0, path, lines.get("sop"))),
        List.of());
  }

  private static SopMetrics problem(String path, int line, String message) {
    return new SopMetrics(List.of(), List.of(new SopMetrics.Problem(path, line, message)));
  }
}
