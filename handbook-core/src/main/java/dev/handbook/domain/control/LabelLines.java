package dev.handbook.domain.control;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The lines of {@code labels.txt}. */
final class LabelLines {
  private static final String FILE = "labels.txt";

  private LabelLines() {}

  /** Language, key and values of each line. */
  static List<String[]> read() {
    List<String[]> lines = new ArrayList<>();
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                LabelLines.class.getResourceAsStream(FILE), StandardCharsets.UTF_8))) {
      String language = "";
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        int colon = line.indexOf(':');
        if (line.startsWith("[")) {
          language = line.substring(1, line.indexOf(']'));
        } else if (colon > 0 && !line.startsWith("#")) {
          lines.add(new String[] {language, line.substring(0, colon), line.substring(colon + 1)});
        }
      }
      return lines;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
