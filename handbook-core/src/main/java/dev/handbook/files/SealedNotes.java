package dev.handbook.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a run leaves in a folder for the next one: values by key, in the one format of all such
 * notes. The first line is the seal of all others; each of these is a note, its values and then its
 * key, with tabs between them, so that only a key may have a tab. Notes that are not whole, or that
 * somebody else has written, are as if they were not there.
 */
public final class SealedNotes {
  private SealedNotes() {}

  /** The notes of a file, in its order; none when there is no file, or the seal is not on it. */
  public static Map<String, List<String>> read(WorkFolder folder, String file, Seal seal) {
    try {
      Optional<byte[]> bytes = folder.read(file);
      return bytes.isPresent()
          ? parse(new String(bytes.get(), StandardCharsets.UTF_8), seal)
          : Map.of();
    } catch (IOException unreadable) {
      return Map.of();
    }
  }

  private static Map<String, List<String>> parse(String text, Seal seal) {
    int end = text.indexOf('\n') + 1;
    String notes = text.substring(end);
    if (!text.substring(0, end).equals(seal.on(notes) + "\n")) {
      return Map.of();
    }
    Map<String, List<String>> known = new LinkedHashMap<>();
    for (String line : notes.split("\n")) {
      // The first value says how many there are.
      int count = line.indexOf('\t');
      if (count > 0) {
        int values = Integer.parseInt(line.substring(0, count));
        String[] parts = line.substring(count + 1).split("\t", values + 1);
        known.put(parts[values], List.of(parts).subList(0, values));
      }
    }
    return known;
  }

  /**
   * Writes notes. A key with a line break is left out, as nothing that we make has one.
   *
   * @param notes values without tabs and line breaks, by key
   */
  public static void write(
      WorkFolder folder, String file, Seal seal, Map<String, List<String>> notes)
      throws IOException {
    StringBuilder text = new StringBuilder();
    notes.forEach(
        (key, values) -> {
          if (key.indexOf('\n') < 0) {
            text.append(values.size()).append('\t');
            values.forEach(value -> text.append(value).append('\t'));
            text.append(key).append('\n');
          }
        });
    folder.write(file, seal.on(text.toString()) + "\n" + text);
  }
}
