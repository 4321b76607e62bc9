package dev.handbook.search;

import dev.handbook.model.Checksums;
import dev.handbook.model.SiteFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
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

  private ShardFolder(Path folder) {
    this.folder = folder;
  }

  /** A folder in which nothing counts of what may be there. */
  static ShardFolder fresh(Path folder) throws IOException {
    Files.createDirectories(folder);
    return new ShardFolder(folder);
  }

  /**
   * Writes a shard.
   *
   * @param kind the letter of its family, which is its folder
   * @param content an expression of JavaScript
   * @return its name within the family
   */
  String shard(String kind, String content) throws IOException {
    for (int attempt = 0; ; attempt++) {
      String digest = digest(content + (attempt == 0 ? "" : "#" + attempt));
      String name = digest.substring(0, NAME_LENGTH);
      String known = digests.putIfAbsent(kind + "/" + name + ".js", digest);
      if (known == null) {
        if (kinds.add(kind)) {
          Files.createDirectories(folder.resolve(kind));
        }
        put(
            kind + "/" + name + ".js",
            "handbookSearch.take(\"" + kind + "/" + name + "\"," + content + ");\n");
        return name;
      }
      if (known.equals(digest)) {
        return name;
      }
    }
  }

  /** Writes a file with a name of its own. */
  void file(String name, String content) throws IOException {
    digests.put(name, "");
    put(name, content);
  }

  /** A file of a former run that has the same bytes stays: to read it costs less. */
  private void put(String name, String content) throws IOException {
    Path file = folder.resolve(name);
    byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
    if (!Files.isRegularFile(file) || !Arrays.equals(Files.readAllBytes(file), bytes)) {
      Files.write(file, bytes);
    }
  }

  /** All files, as parts of a site; what else is in the folder is deleted. */
  List<SiteFile> files() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        if (!digests.containsKey(folder.relativize(file).toString().replace('\\', '/'))) {
          Files.delete(file);
        }
      }
    }
    List<SiteFile> files = new ArrayList<>();
    for (String name : digests.keySet()) {
      files.add(SiteFile.copy(SITE_FOLDER + name, folder.resolve(name)));
    }
    return Collections.unmodifiableList(files);
  }

  private static String digest(String content) {
    long sum = Checksums.of(content.getBytes(StandardCharsets.UTF_8));
    String digits = Long.toUnsignedString(sum, 36);
    return "0".repeat(DIGITS - digits.length()) + digits;
  }
}
