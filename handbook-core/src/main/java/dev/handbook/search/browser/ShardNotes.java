package dev.handbook.search.browser;

import dev.handbook.files.Seal;
import dev.handbook.files.WorkFolder;
import dev.handbook.search.index.IndexMaker;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a run notes of its shards for the next one: the digest and the seal of each by the key of
 * what it was made of. Whether a file with that seal is still there, its bytes tell. The first line
 * of the notes is the seal of the others.
 */
public final class ShardNotes {
  static final String FILE = "handbook.shards";

  private final WorkFolder folder;
  private final Optional<Seal> seal;
  private final Map<String, Note> former = new HashMap<>();
  private final Map<String, Note> now = new LinkedHashMap<>();

  /**
   * What is noted of a shard.
   *
   * @param digest by which it is named
   * @param seal of its content
   */
  record Note(String digest, long seal) {}

  private ShardNotes(WorkFolder folder, Optional<Seal> seal) {
    this.folder = folder;
    this.seal = seal;
  }

  /**
   * The notes in a folder; none when they are not whole, or not sealed.
   *
   * @param maker the program that makes shards; empty when nothing is to be noted
   */
  public static ShardNotes in(WorkFolder folder, Optional<IndexMaker> maker) {
    ShardNotes notes = new ShardNotes(folder, maker.map(each -> each.seal("shards")));
    try {
      if (maker.isPresent()) {
        folder.read(FILE).ifPresent(notes::read);
      }
    } catch (IOException unreadable) {
      notes.former.clear();
    }
    return notes;
  }

  private void read(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    int end = text.indexOf('\n') + 1;
    if (text.substring(0, end).strip().equals(seal.orElseThrow().on(text.substring(end)))) {
      for (String line : text.substring(end).lines().toList()) {
        String[] parts = line.split(" ", 3);
        former.put(parts[2], new Note(parts[0], Long.parseUnsignedLong(parts[1], 16)));
      }
    }
  }

  /** The seal of the content of a shard; 0 when nothing is noted. */
  long seal(byte[] content) {
    return seal.isPresent() ? seal.get().on(content) : 0;
  }

  /** The shard that was made of the same. */
  Optional<Note> former(String key) {
    return Optional.ofNullable(former.get(key));
  }

  /** Notes what was made. */
  void made(String key, Note shard) {
    now.put(key, shard);
  }

  /** Writes what was noted. */
  public void write() throws IOException {
    if (seal.isEmpty()) {
      folder.delete(FILE);
      return;
    }
    StringBuilder text = new StringBuilder();
    now.forEach(
        (key, note) ->
            text.append(note.digest())
                .append(' ')
                .append(Long.toHexString(note.seal()))
                .append(' ')
                .append(key)
                .append('\n'));
    folder.write(FILE, seal.get().on(text.toString()) + "\n" + text);
  }
}
