package dev.handbook.search.browser;

import dev.handbook.files.WorkFolder;
import dev.handbook.model.SiteFile;
import dev.handbook.search.section.Base91;
import dev.handbook.text.Checksums;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The folder into which the browser's files are written before they become part of a site. Each
 * shard is a script that hands its content over, named by the hash of that content: a shard that
 * did not change keeps its name and stays in the readers' caches.
 */
public final class ShardFolder {
  /** Characters of a name; lower case only, because some file systems know no other. */
  static final int NAME_LENGTH = 7;

  /** Of the largest checksum, to base 36. */
  private static final int DIGITS = 13;

  private static final String SITE_FOLDER = "search/";

  private static final byte[] TAIL = ");\n".getBytes(StandardCharsets.UTF_8);

  private final WorkFolder folder;
  private final ShardNotes notes;
  private final SortedMap<String, String> digests = new TreeMap<>();
  private final Set<String> kinds = new HashSet<>();

  /** Files of a former run that are not written yet, by name. */
  private final Map<String, Path> former = new HashMap<>();

  private ShardFolder(WorkFolder folder, ShardNotes notes) {
    this.folder = folder;
    this.notes = notes;
  }

  /** A folder in which only that counts which the notes of the former run tell. */
  public static ShardFolder fresh(WorkFolder folder, ShardNotes notes) throws IOException {
    folder.create();
    ShardFolder fresh = new ShardFolder(folder, notes);
    try (Stream<Path> all =
        Files.find(
            folder.path(), Integer.MAX_VALUE, (file, attributes) -> attributes.isRegularFile())) {
      all.forEach(
          file ->
              fresh.former.put(folder.path().relativize(file).toString().replace('\\', '/'), file));
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
    return shard(kind, content.getBytes(StandardCharsets.UTF_8));
  }

  /** Writes a shard that is one text. */
  String shard(String kind, Base91 content) throws IOException {
    return shard(kind, content.json());
  }

  /**
   * Writes a shard unless a former run has made it of the same.
   *
   * @param key of all that the content is made of; empty where that is not known
   * @param content makes it
   */
  String shard(String kind, String key, Supplier<String> content) throws IOException {
    if (key.isEmpty()) {
      return shard(kind, content.get());
    }
    Optional<ShardNotes.Note> known = notes.former(key).filter(note -> takeOver(kind, note));
    if (known.isPresent()) {
      notes.made(key, known.get());
      return name(known.get().digest());
    }
    byte[] made = content.get().getBytes(StandardCharsets.UTF_8);
    String name = shard(kind, made);
    notes.made(key, new ShardNotes.Note(digests.get(path(kind, name)), notes.seal(made)));
    return name;
  }

  /** Takes over a file if it is whole, and no other shard of this run has its name. */
  private boolean takeOver(String kind, ShardNotes.Note note) {
    String digest = note.digest();
    String file = path(kind, name(digest));
    String before = digests.get(file);
    if (before != null) {
      return before.equals(digest);
    }
    Path path = former.get(file);
    if (path == null || !isWhole(path, kind + "/" + name(digest), note.seal())) {
      return false;
    }
    former.remove(file);
    digests.put(file, digest);
    return true;
  }

  private boolean isWhole(Path path, String name, long seal) {
    try {
      byte[] found = Files.readAllBytes(path);
      int from = head(name).length;
      int to = found.length - TAIL.length;
      return from <= to
          && notes.seal(Arrays.copyOfRange(found, from, to)) == seal
          && Arrays.equals(script(name, Arrays.copyOfRange(found, from, to)), found);
    } catch (IOException unreadable) {
      return false;
    }
  }

  private String shard(String kind, byte[] content) throws IOException {
    for (int attempt = 0; ; attempt++) {
      String digest = digest(attempt == 0 ? content : numbered(content, attempt));
      String file = path(kind, name(digest));
      String known = digests.putIfAbsent(file, digest);
      if (known == null) {
        if (kinds.add(kind)) {
          folder.below(kind).create();
        }
        put(file, script(kind + "/" + name(digest), content));
        return name(digest);
      }
      if (known.equals(digest)) {
        return name(digest);
      }
    }
  }

  private static String name(String digest) {
    return digest.substring(0, NAME_LENGTH);
  }

  private static String path(String kind, String name) {
    return kind + "/" + name + ".js";
  }

  /** Something else to make a name of, for a shard of whose name there is another. */
  private static byte[] numbered(byte[] content, int attempt) {
    byte[] number = ("#" + attempt).getBytes(StandardCharsets.UTF_8);
    return ByteBuffer.allocate(content.length + number.length).put(content).put(number).array();
  }

  /** What hands a shard over. */
  private static byte[] script(String name, byte[] content) {
    byte[] head = head(name);
    return ByteBuffer.allocate(head.length + content.length + TAIL.length)
        .put(head)
        .put(content)
        .put(TAIL)
        .array();
  }

  private static byte[] head(String name) {
    return ("handbookSearch.take(\"" + name + "\",").getBytes(StandardCharsets.UTF_8);
  }

  /** Writes a file with a name of its own. */
  void file(String name, String content) throws IOException {
    digests.put(name, "");
    put(name, content.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * A file of a former run that has the same bytes stays: to read it costs less. Any other is
   * deleted, not written into, because a site may have it under another name.
   */
  private void put(String name, byte[] bytes) throws IOException {
    Path known = former.remove(name);
    if (known != null) {
      if (Arrays.equals(Files.readAllBytes(known), bytes)) {
        return;
      }
      folder.delete(name);
    }
    try {
      create(name, bytes);
    } catch (FileAlreadyExistsException notListed) {
      folder.delete(name);
      create(name, bytes);
    }
  }

  private void create(String name, byte[] bytes) throws IOException {
    try (OutputStream out = folder.newFile(name)) {
      out.write(bytes);
    }
  }

  /** All files, as parts of a site; what else is in the folder is deleted. */
  public List<SiteFile> files() throws IOException {
    for (String name : former.keySet()) {
      folder.delete(name);
    }
    List<SiteFile> files = new ArrayList<>();
    for (String name : digests.keySet()) {
      files.add(SiteFile.kept(SITE_FOLDER + name, folder.path().resolve(name)));
    }
    return Collections.unmodifiableList(files);
  }

  private static String digest(byte[] content) {
    long sum = Checksums.of(content);
    String digits = Long.toUnsignedString(sum, 36);
    return "0".repeat(DIGITS - digits.length()) + digits;
  }
}
