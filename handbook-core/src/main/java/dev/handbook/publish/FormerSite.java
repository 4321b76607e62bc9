package dev.handbook.publish;

import dev.handbook.text.Checksums;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The site that was published last, with what its files were made of: a file that would be made of
 * the same again is taken over as it lies there, if it is still what was written.
 *
 * <p>What is known is kept in a text file in the cache, a line for each file of the site. The file
 * begins with the program that wrote it and ends with its own checksum; any other is as if it were
 * not there.
 */
public final class FormerSite {
  private static final String FILE = "site";

  private final Optional<Path> file;
  private final String program;
  private Optional<Path> folder = Optional.empty();
  private Map<String, Made> known;
  private final Map<String, Made> next = new ConcurrentHashMap<>();

  /**
   * A file of the site.
   *
   * @param key of what it was made of
   * @param length of its bytes
   * @param sum their checksum
   */
  private record Made(String key, int length, long sum) {
    static Made of(String key, byte[] bytes) {
      return new Made(key, bytes.length, Checksums.of(bytes));
    }
  }

  private FormerSite(Optional<Path> file, String program, Map<String, Made> known) {
    this.file = file;
    this.program = program;
    this.known = known;
  }

  /** Remembers nothing beyond this run: what was published in it before is the former site. */
  public static FormerSite ofThisRun() {
    return new FormerSite(Optional.empty(), "", Map.of());
  }

  /**
   * What a folder of the cache knows of the site that was published last.
   *
   * @param program digest of the program that makes sites
   */
  public static FormerSite in(Path cache, String program) {
    Path file = cache.resolve(FILE);
    return new FormerSite(Optional.of(file), program, read(file, program));
  }

  private static Map<String, Made> read(Path file, String program) {
    try {
      String text = Files.readString(file);
      int end = text.lastIndexOf('\n', text.length() - 2) + 1;
      List<String> lines = text.substring(0, end).lines().toList();
      if (!text.substring(end).equals(seal(text.substring(0, end)))
          || !lines.get(0).equals(program)) {
        return Map.of();
      }
      Map<String, Made> known = new HashMap<>();
      for (String line : lines.subList(1, lines.size())) {
        String[] parts = line.split("\t", 4);
        known.put(
            parts[3],
            new Made(parts[0], Integer.parseInt(parts[1]), Long.parseUnsignedLong(parts[2], 16)));
      }
      return known;
    } catch (IOException | RuntimeException unreadable) {
      return Map.of();
    }
  }

  private static String seal(String text) {
    return Long.toHexString(Checksums.of(text.getBytes(StandardCharsets.UTF_8))) + "\n";
  }

  /** The folder to take files from, when a site is to be published to another or the same. */
  Path folder(Path target) {
    return folder.orElse(target);
  }

  /** The bytes of a file of the former site that was made of the same, if they still are. */
  Optional<byte[]> same(String path, String key, Path former) {
    Made made = known.get(path);
    if (made == null || !made.key().equals(key)) {
      return Optional.empty();
    }
    return bytes(former, made.length()).filter(bytes -> Made.of(key, bytes).equals(made));
  }

  /** The bytes of a file of a length; empty when it is none. */
  static Optional<byte[]> bytes(Path file, int length) {
    try {
      BasicFileAttributes found =
          Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      return found.isRegularFile() && found.size() == length
          ? Optional.of(Files.readAllBytes(file))
          : Optional.empty();
    } catch (IOException newOrUnreadable) {
      return Optional.empty();
    }
  }

  /** Is told of each file that is made, or taken over, for the next time. */
  void add(String path, String key, byte[] bytes) {
    next.put(path, Made.of(key, bytes));
  }

  /** The site is published. What cannot be written down is not known the next time. */
  void published(Path target) {
    folder = Optional.of(target);
    known = Map.copyOf(next);
    next.clear();
    if (file.isPresent()) {
      try {
        write(file.get());
      } catch (IOException notKept) {
        // A former state, if one is there, tells of files that are still checked one by one.
        return;
      }
    }
  }

  private void write(Path place) throws IOException {
    StringBuilder text = new StringBuilder(program).append('\n');
    new TreeMap<>(known)
        .forEach(
            (path, made) ->
                text.append(made.key())
                    .append('\t')
                    .append(made.length())
                    .append('\t')
                    .append(Long.toHexString(made.sum()))
                    .append('\t')
                    .append(path)
                    .append('\n'));
    Files.createDirectories(place.getParent());
    Path aside = Files.createTempFile(place.getParent(), FILE, ".new");
    try {
      Files.writeString(aside, text + seal(text.toString()));
      Files.move(aside, place, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(aside);
    }
  }
}
