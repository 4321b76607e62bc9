package dev.handbook.publish;

import dev.handbook.files.Seal;
import dev.handbook.files.SealedNotes;
import dev.handbook.files.WorkFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
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
 * <p>What is known is kept in the cache, a note for each file of the site, under a seal of the
 * program that wrote it. The sums of the files are keyed, too: a checkout may have brought others
 * of the same checksum.
 */
public final class FormerSite {
  private static final String FILE = "site";

  private final Optional<WorkFolder> cache;
  private final Seal seal;
  private Optional<Path> folder = Optional.empty();
  private Map<String, Made> known;
  private final Map<String, Made> next = new ConcurrentHashMap<>();

  /**
   * A file of the site.
   *
   * @param key of what it was made of
   * @param length of its bytes
   * @param sum their keyed checksum
   */
  private record Made(String key, int length, long sum) {
    static Made of(List<String> values) {
      return new Made(
          values.get(0),
          Integer.parseInt(values.get(1)),
          Long.parseUnsignedLong(values.get(2), 16));
    }

    List<String> values() {
      return List.of(key, String.valueOf(length), Long.toHexString(sum));
    }
  }

  private FormerSite(Optional<WorkFolder> cache, Seal key, String program) {
    this.cache = cache;
    this.seal = key.of("site\n" + program);
    this.known = cache.map(this::read).orElseGet(Map::of);
  }

  private Made made(String key, byte[] bytes) {
    return new Made(key, bytes.length, seal.on(bytes));
  }

  /** Remembers nothing beyond this run: what was published in it before is the former site. */
  public static FormerSite ofThisRun() {
    return new FormerSite(Optional.empty(), Seal.OF_THIS_RUN, "");
  }

  /**
   * What a folder of the cache knows of the site that was published last.
   *
   * @param program digest of the program that makes sites
   * @param key seals what is kept
   */
  public static FormerSite in(Path cache, String program, Seal key) {
    return new FormerSite(Optional.of(WorkFolder.of(cache)), key, program);
  }

  private Map<String, Made> read(WorkFolder folder) {
    Map<String, Made> made = new HashMap<>();
    SealedNotes.read(folder, FILE, seal).forEach((path, values) -> made.put(path, Made.of(values)));
    return made;
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
    return bytes(former, made.length()).filter(bytes -> made(key, bytes).equals(made));
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
    next.put(path, made(key, bytes));
  }

  /** The site is published. What cannot be written down is not known the next time. */
  void published(Path target) {
    folder = Optional.of(target);
    known = Map.copyOf(next);
    next.clear();
    if (cache.isPresent()) {
      try {
        write(cache.get());
      } catch (IOException notKept) {
        // A former state, if one is there, tells of files that are still checked one by one.
        return;
      }
    }
  }

  private void write(WorkFolder place) throws IOException {
    Map<String, List<String>> notes = new TreeMap<>();
    known.forEach((path, made) -> notes.put(path, made.values()));
    place.mark();
    SealedNotes.write(place, FILE, seal, notes);
  }
}
