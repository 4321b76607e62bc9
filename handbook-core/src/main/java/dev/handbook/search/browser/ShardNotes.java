package dev.handbook.search.browser;

import dev.handbook.files.Seal;
import dev.handbook.files.SealedNotes;
import dev.handbook.files.WorkFolder;
import dev.handbook.search.index.IndexMaker;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a run notes of its shards for the next one: the digest and the seal of each by the key of
 * what it was made of. Whether a file with that seal is still there, its bytes tell.
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
  record Note(String digest, long seal) {
    static Note of(List<String> values) {
      return new Note(values.get(0), Long.parseUnsignedLong(values.get(1), 16));
    }

    List<String> values() {
      return List.of(digest, Long.toHexString(seal));
    }
  }

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
    notes.seal.ifPresent(
        seal ->
            SealedNotes.read(folder, FILE, seal)
                .forEach((key, values) -> notes.former.put(key, Note.of(values))));
    return notes;
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
    Map<String, List<String>> notes = new LinkedHashMap<>();
    now.forEach((key, note) -> notes.put(key, note.values()));
    SealedNotes.write(folder, FILE, seal.get(), notes);
  }
}
