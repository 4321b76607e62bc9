package dev.handbook.scorecard;

import dev.handbook.files.Seal;
import dev.handbook.files.SealedNotes;
import dev.handbook.files.WorkFolder;
import dev.handbook.model.HandbookException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Remembers what measures came to on former days, so that only new months are counted; the values
 * of a note are {@code measure=value}.
 */
public final class TrendCache {
  private static final String FILE = "trend.txt";

  private final Optional<Seal> seal;
  private final WorkFolder folder;
  private final Map<String, Map<String, Double>> values = new TreeMap<>();
  private final String program;
  private boolean changed;

  private TrendCache(WorkFolder folder, Optional<Seal> seal, String program) {
    this.program = program;
    this.folder = folder;
    this.seal = seal.map(any -> any.of("trend"));
  }

  /**
   * What a folder remembers; nothing when it has nothing, or it is not sealed.
   *
   * @param key seals it; without one nothing is remembered
   * @param program digest of the program that counts: another may count in another way
   */
  public static TrendCache in(Path folder, Optional<Seal> key, String program) {
    TrendCache cache = new TrendCache(WorkFolder.of(folder), key, program);
    cache.seal.ifPresent(
        seal -> SealedNotes.read(cache.folder, FILE, seal).forEach(cache::remember));
    return cache;
  }

  private void remember(String key, List<String> counted) {
    if (key.startsWith(program + '/')) {
      Map<String, Double> measures = new LinkedHashMap<>();
      for (String each : counted) {
        int equals = each.indexOf('=');
        measures.put(each.substring(0, equals), Double.parseDouble(each.substring(equals + 1)));
      }
      values.put(key, measures);
    }
  }

  /** The key of a content folder on a day. */
  public String key(String content, Object day) {
    return program + '/' + content + '/' + day;
  }

  /** The values by the names of measures. */
  public Optional<Map<String, Double>> get(String key) {
    return Optional.ofNullable(values.get(key));
  }

  /** Remembers values. */
  public void put(String key, Map<String, Double> measures) {
    values.put(key, new LinkedHashMap<>(measures));
    changed = true;
  }

  /**
   * Writes what was put.
   *
   * @throws HandbookException when the file cannot be written
   */
  public void write() {
    if (!changed || seal.isEmpty()) {
      return;
    }
    Map<String, List<String>> notes = new LinkedHashMap<>();
    values.forEach(
        (key, measures) ->
            notes.put(
                key,
                measures.entrySet().stream()
                    .map(each -> each.getKey() + '=' + each.getValue())
                    .toList()));
    try {
      folder.mark();
      SealedNotes.write(folder, FILE, seal.get(), notes);
    } catch (IOException e) {
      throw new HandbookException(
          "The counts of earlier months cannot be saved",
          folder.path().toString(),
          "Make the folder writable.",
          e);
    }
  }
}
