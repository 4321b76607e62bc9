package dev.handbook.scorecard;

import dev.handbook.files.Seal;
import dev.handbook.files.WorkFolder;
import dev.handbook.model.HandbookException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Remembers what measures came to on former days, so that only new months are counted. A line is
 * {@code key measure=value …}, the first is the seal of the others; what cannot be read is counted
 * anew.
 */
public final class TrendCache {
  private static final String FILE = "trend.txt";

  private static final Pattern VALUE =
      Pattern.compile("([a-z0-9-]+)=(-?[0-9]+(?:\\.[0-9]+)?(?:E-?[0-9]+)?)");

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
    try {
      if (key.isPresent()) {
        cache.folder.read(FILE).ifPresent(cache::read);
      }
    } catch (IOException unreadable) {
      cache.values.clear();
    }
    return cache;
  }

  private void read(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    int end = text.indexOf('\n') + 1;
    if (text.substring(0, end).strip().equals(seal.orElseThrow().on(text.substring(end)))) {
      text.substring(end).lines().forEach(this::line);
    }
  }

  private void line(String line) {
    int blank = line.indexOf(' ');
    if (blank > 0 && line.startsWith(program + '/')) {
      Map<String, Double> measures = new LinkedHashMap<>();
      Matcher value = VALUE.matcher(line.substring(blank));
      while (value.find()) {
        measures.put(value.group(1), Double.parseDouble(value.group(2)));
      }
      values.put(line.substring(0, blank), measures);
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
    StringBuilder out = new StringBuilder();
    values.forEach(
        (key, measures) -> {
          out.append(key);
          measures.forEach((id, value) -> out.append(' ').append(id).append('=').append(value));
          out.append('\n');
        });
    try {
      folder.mark();
      folder.write(FILE, seal.get().on(out.toString()) + "\n" + out);
    } catch (IOException e) {
      throw new HandbookException(
          "The counts of earlier months cannot be saved",
          folder.path().toString(),
          "Make the folder writable.",
          e);
    }
  }
}
