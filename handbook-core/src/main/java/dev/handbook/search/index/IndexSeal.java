package dev.handbook.search.index;

import dev.handbook.files.Seal;
import dev.handbook.files.WorkFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The seals of all files of an index, in a file beside them: an index that anybody else has put
 * there, or has changed, is not taken over from.
 */
final class IndexSeal {
  static final String FILE = "handbook.seal";

  /** Files that stay empty, or say what the others are. */
  private static final Set<String> BESIDE = Set.of("write.lock", FILE);

  private IndexSeal() {}

  /** Seals what is in a folder. */
  static void write(WorkFolder folder, Seal seal) throws IOException {
    String seals = seals(folder, seal);
    folder.write(FILE, seal.on(seals) + "\n" + seals);
  }

  /** Whether a folder has exactly what was sealed. */
  static boolean holds(WorkFolder folder, Seal seal) throws IOException {
    Optional<byte[]> known = folder.read(FILE);
    if (known.isEmpty()) {
      return false;
    }
    String text = new String(known.get(), StandardCharsets.UTF_8);
    int end = text.indexOf('\n') + 1;
    return text.substring(0, end).strip().equals(seal.on(text.substring(end)))
        && text.substring(end).equals(seals(folder, seal));
  }

  private static String seals(WorkFolder folder, Seal seal) throws IOException {
    TreeMap<String, String> seals = new TreeMap<>();
    for (String name : names(folder)) {
      byte[] bytes = folder.read(name).orElseThrow(() -> new IOException(name + " is gone"));
      seals.put(name, bytes.length + " " + Long.toHexString(seal.on(bytes)));
    }
    StringBuilder text = new StringBuilder();
    seals.forEach((name, sum) -> text.append(sum).append(' ').append(name).append('\n'));
    return text.toString();
  }

  private static Set<String> names(WorkFolder folder) throws IOException {
    Set<String> names = new HashSet<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder.path(), IndexFolder.FILES)) {
      files.forEach(file -> names.add(file.getFileName().toString()));
    }
    names.removeAll(BESIDE);
    return names;
  }
}
