package dev.handbook.search.index;

import dev.handbook.files.Seal;
import dev.handbook.files.SealedNotes;
import dev.handbook.files.WorkFolder;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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
    SealedNotes.write(folder, FILE, seal, seals(folder, seal));
  }

  /** Whether a folder has exactly what was sealed. */
  static boolean holds(WorkFolder folder, Seal seal) throws IOException {
    Map<String, List<String>> known = SealedNotes.read(folder, FILE, seal);
    return !known.isEmpty() && known.equals(seals(folder, seal));
  }

  private static Map<String, List<String>> seals(WorkFolder folder, Seal seal) throws IOException {
    Map<String, List<String>> seals = new TreeMap<>();
    for (String name : names(folder)) {
      byte[] bytes = folder.read(name).orElseThrow(() -> new IOException(name + " is gone"));
      seals.put(name, List.of(String.valueOf(bytes.length), Long.toHexString(seal.on(bytes))));
    }
    return seals;
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
