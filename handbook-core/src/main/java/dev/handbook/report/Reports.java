package dev.handbook.report;

import dev.handbook.model.Finding;
import dev.handbook.model.Handbook;
import dev.handbook.model.HandbookException;
import dev.handbook.model.Spelling;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Writes findings to files, one for each format. */
public final class Reports {
  /** Scripts read it, so it is written whatever is asked for. */
  private static final String ALWAYS = "json";

  private static final List<ReportFormat> FORMATS = List.of(new TextFormat(), new JsonFormat());

  private Reports() {}

  /**
   * Writes the reports.
   *
   * @param formats names of formats; {@code json} is always written
   * @param directory where to; made if missing
   * @return the files written, in the order of their names
   * @throws HandbookException when a format is not known or the folder cannot be written
   */
  public static List<Path> write(
      List<String> formats, Path directory, Handbook handbook, List<Finding> findings) {
    Set<String> wanted = new TreeSet<>(formats);
    wanted.add(ALWAYS);
    List<ReportFormat> chosen = wanted.stream().map(Reports::format).toList();
    List<Path> written = new ArrayList<>();
    for (ReportFormat format : chosen) {
      written.add(write(directory, format.fileName(), format.render(handbook, findings)));
    }
    return written.stream().sorted().toList();
  }

  private static ReportFormat format(String name) {
    return FORMATS.stream()
        .filter(format -> format.name().equals(name))
        .findFirst()
        .orElseThrow(
            () -> {
              List<String> names = FORMATS.stream().map(ReportFormat::name).toList();
              String hint =
                  Spelling.closest(name, names)
                      .map(close -> "Did you mean '" + close + "'?")
                      .orElse("There are " + String.join(", ", names) + ".");
              return new HandbookException(
                  "There is no report format '" + name + "'", "handbook.reports", hint);
            });
  }

  private static Path write(Path directory, String fileName, String text) {
    Path file = directory.resolve(fileName);
    try {
      Files.createDirectories(directory);
      Files.write(file, text.getBytes(StandardCharsets.UTF_8));
      return file;
    } catch (IOException cause) {
      throw new HandbookException(
          "The report cannot be written",
          file.toString(),
          "Check that the folder exists and may be written, or set handbook.reports.directory.",
          cause);
    }
  }
}
