package dev.handbook.report;

import dev.handbook.files.WorkFolder;
import dev.handbook.model.HandbookException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The file from which GitHub shows a summary on the page of a job. */
final class StepSummary {
  private static final String VARIABLE = "GITHUB_STEP_SUMMARY";

  private StepSummary() {}

  /**
   * Appends the summary to what the step has written so far. All of it together must keep the
   * limit, or GitHub shows nothing.
   */
  static void append(Report report, Map<String, String> environment) {
    String name = environment.getOrDefault(VARIABLE, "");
    if (name.isBlank()) {
      return;
    }
    Path file = Path.of(name);
    try {
      long used = Files.exists(file) ? Files.size(file) : 0;
      String text = MarkdownFormat.render(report, MarkdownFormat.LIMIT - used - 1);
      String apart = used > 0 && !text.isEmpty() ? "\n" : "";
      WorkFolder.append(file, (apart + text).getBytes(StandardCharsets.UTF_8));
    } catch (IOException cause) {
      throw new HandbookException(
          "The summary of the job cannot be written",
          name,
          "Check what " + VARIABLE + " names, or ask for formats by name instead of auto.",
          cause);
    }
  }
}
