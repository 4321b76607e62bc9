package dev.handbook.search.index;

import dev.handbook.files.WorkFolder;
import dev.handbook.model.HandbookException;
import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A folder for an index that no other run is using: two runs at a time, of two editions perhaps,
 * have one each. The operating system frees the lock of a process that dies.
 */
public final class IndexPlace implements Closeable {
  /** More runs at a time than any machine is used for. */
  private static final int MOST = 64;

  private static final String LOCK = "handbook.used";

  private final WorkFolder folder;
  private final FileChannel lock;

  private IndexPlace(WorkFolder folder, FileChannel lock) {
    this.folder = folder;
    this.lock = lock;
  }

  /** The folder of a name, or the first of {@code NAME-2}, {@code NAME-3} … that is free. */
  public static IndexPlace free(Path directory) throws IOException {
    for (int number = 1; number <= MOST; number++) {
      WorkFolder folder =
          WorkFolder.of(
              number == 1
                  ? directory
                  : directory.resolveSibling(directory.getFileName() + "-" + number));
      folder.mark();
      FileChannel lock = folder.open(LOCK, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (locked(lock)) {
        return new IndexPlace(folder, lock);
      }
      lock.close();
    }
    throw new HandbookException(
        "The search index is in use by " + MOST + " other runs",
        directory.toString(),
        "Wait until one of them is done");
  }

  private static boolean locked(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException ofThisProcess) {
      return false;
    }
  }

  /** The folder. */
  public WorkFolder folder() {
    return folder;
  }

  @Override
  public void close() throws IOException {
    lock.close();
  }
}
