package dev.handbook.search;

import dev.handbook.model.Checksums;
import dev.handbook.model.SiteFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The folder into which the browser's files are written before they become part of a site. Each
 * shard is a script that hands its content over, named by the hash of that content: a shard that
 * did not change keeps its name and stays in the readers' caches.
 */
final class ShardFolder {
  /** Characters of a name; lower case only, because some file systems know no other. */
  static final int NAME_LENGTH = 7;

  /** Of the largest checksum, to base 36. */
  private static final int DIGITS = 13;

  private static final String SITE_FOLDER = "search/";

  private final Path folder;
  private final SortedMap<String, String> digests = new TreeMap<>();
  private final Set<String> kinds = new HashSet<>();

  /** Files of a former run that are not written yet, by name. */
  private final Map<String, Path> former = new HashMap<>();

  private ShardFolder(Path folder) {
    this.folder = folder;
  }

  /** A folder in which nothing counts of what may be there. */
  static ShardFolder fresh(Path folder) throws IOException {
    Files.createDirectories(folder);
    ShardFolder fresh = new ShardFolder(folder);
    try (Stream<Path> all =
        Files.find(folder, Integer.MAX_VALUE, (file, attributes) -> attributes.isRegularFile())) {
      all.forEach(
          file -> fresh.former.put(folder.relativize(file).toString().replace('\\', '/'), file));
    }
    return fresh;
  }

  /**
   * Writes a shard.
   *
   * @param kind the letter of its family, which is its folder
   * @param content an expression of JavaScript
   * @return its name within the family
   */
  String shard(String kind, String content) throws IOException {
    byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
    for (int attempt = 0; ; attempt++) {
      String digest =
          digest(attempt == 0 ? bytes : (content + "#" + attempt).getBytes(StandardCharsets.UTF_8));
      String name = digest.substring(0, NAME_LENGTH);
      String file = kind + "/" + name + ".js";
      String known = digests.putIfAbsent(file, digest);
      if (known == null) {
        if (kinds.add(kind)) {
          Files.createDirectories(folder.resolve(kind));
        }
        put(file, script(kind + "/" + name, bytes));
        return name;
      }
      if (known.equals(digest)) {
        return name;
      }
    }
  }

  /** What hands a shard over. */
  private static byte[] script(String name, byte[] content) {
    byte[] head = ("handbookSearch.take(\"" + name + "\",").getBytes(StandardCharsets.UTF_8);
    byte[] tail = ");\n".getBytes(StandardCharsets.UTF_8);
    return ByteBuffer.allocate(head.length + content.length + tail.length)
        .put(head)
        .put(content)
        .put(tail)
        .array();
  }

  /** Writes a file with a name of its own. */
  void file(String name, String content) throws IOException {
    digests.put(name, "");
    put(name, content.getBytes(StandardCharsets.UTF_8));
  }

  /** A file of a former run that has the same bytes stays: to read it costs less. */
  private void put(String name, byte[] bytes) throws IOException {
    Path known = former.remove(name);
    if (known == null || !Arrays.equals(Files.readAllBytes(known), bytes)) {
      Files.write(folder.resolve(name), bytes);
    }
  }

  /** All files, as parts of a site; what else is in the folder is deleted. */
  List<SiteFile> files() throws IOException {
    for (Path file : former.values()) {
      Files.delete(file);
    }
    List<SiteFile> files = new ArrayList<>();
    for (String name : digests.keySet()) {
      files.add(SiteFile.copy(SITE_FOLDER + name, folder.resolve(name)));
    }
    return Collections.unmodifiableList(files);
  }

  private static String digest(byte[] content) {
    long sum = Checksums.of(content);
    String digits = Long.toUnsignedString(sum, 36);
    return "0".repeat(DIGITS - digits.length()) + digits;
  }
}
