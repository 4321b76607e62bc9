package dev.handbook.search.index;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import org.apache.lucene.store.ByteBuffersDataInput;
import org.apache.lucene.store.ByteBuffersIndexInput;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.NIOFSDirectory;

/**
 * A folder whose files are read into memory when they are opened, for as long as they are open: who
 * writes, merges or exports an index reads all of it, here and there and much of it more than once.
 */
public final class LoadedDirectory extends NIOFSDirectory {
  /** Larger files stay on the disk: the lists of ten thousand pages, which are read in order. */
  private static final long LARGEST = 8 << 20;

  public LoadedDirectory(Path folder) throws IOException {
    super(folder);
  }

  @Override
  public IndexInput openInput(String name, IOContext context) throws IOException {
    IndexInput file = super.openInput(name, context);
    if (file.length() > LARGEST) {
      return file;
    }
    try (file) {
      byte[] bytes = new byte[(int) file.length()];
      file.readBytes(bytes, 0, bytes.length);
      ByteBuffer all = ByteBuffer.wrap(bytes);
      return new ByteBuffersIndexInput(new ByteBuffersDataInput(List.of(all)), name);
    }
  }
}
