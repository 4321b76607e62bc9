package dev.handbook.search.browser;

import dev.handbook.search.index.LoadedDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.IndexOutput;
import org.apache.lucene.store.NIOFSDirectory;

/**
 * What a run notes of its shards for the next one: the digest of each by the key of what it was
 * made of. Whether a file with that digest is still there, its bytes tell.
 */
public final class ShardNotes {
  static final String FILE = "handbook.shards";
  private static final int VERSION = 1;

  private final Path folder;
  private final String maker;
  private final Map<String, String> former = new HashMap<>();
  private final Map<String, String> now = new LinkedHashMap<>();

  private ShardNotes(Path folder, String maker) {
    this.folder = folder;
    this.maker = maker;
  }

  /**
   * The notes in a folder; none when they are not whole.
   *
   * @param maker the program that makes shards; notes of another do not count
   */
  public static ShardNotes in(Path folder, String maker) {
    ShardNotes notes = new ShardNotes(folder, maker);
    if (Files.exists(folder.resolve(FILE))) {
      try {
        notes.read();
      } catch (IOException | RuntimeException broken) {
        notes.former.clear();
      }
    }
    return notes;
  }

  private void read() throws IOException {
    try (LoadedDirectory files = new LoadedDirectory(folder);
        IndexInput in = files.openInput(FILE, IOContext.DEFAULT)) {
      CodecUtil.checksumEntireFile(in);
      in.seek(0);
      CodecUtil.checkHeader(in, FILE, VERSION, VERSION);
      if (in.readString().equals(maker)) {
        for (int i = in.readVInt(); i > 0; i--) {
          former.put(in.readString(), in.readString());
        }
      }
    }
  }

  /** The digest of the shard that was made of the same. */
  Optional<String> former(String key) {
    return Optional.ofNullable(former.get(key));
  }

  /** Notes what was made. */
  void made(String key, String digest) {
    now.put(key, digest);
  }

  /** Writes what was noted. */
  public void write() throws IOException {
    Files.deleteIfExists(folder.resolve(FILE));
    try (NIOFSDirectory files = new NIOFSDirectory(folder);
        IndexOutput out = files.createOutput(FILE, IOContext.DEFAULT)) {
      CodecUtil.writeHeader(out, FILE, VERSION);
      out.writeString(maker);
      out.writeVInt(now.size());
      for (Map.Entry<String, String> each : now.entrySet()) {
        out.writeString(each.getKey());
        out.writeString(each.getValue());
      }
      CodecUtil.writeFooter(out);
    }
  }
}
