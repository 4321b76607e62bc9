package dev.handbook.publish;

import dev.handbook.files.WorkFolder;
import dev.handbook.model.HandbookException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Keeps a second build from publishing to the same folder at the same time, in this process or in
 * another. The operating system frees the lock of a process that dies; the empty lock file stays.
 */
final class PublishLock {
  private final FileChannel channel;

  private PublishLock(FileChannel channel) {
    this.channel = channel;
  }

  static PublishLock of(Path target) throws IOException {
    FileChannel channel =
        WorkFolder.ofReal(target.getParent())
            .open(
                "." + target.getFileName() + ".lock",
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
    if (!locked(channel)) {
      channel.close();
      throw new HandbookException(
          "Another build is publishing to this folder",
          target.toString(),
          "Wait until it is done, or name another folder with -Dhandbook.output");
    }
    return new PublishLock(channel);
  }

  private static boolean locked(FileChannel channel) throws IOException {
    try {
      FileLock lock = channel.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  void close() throws IOException {
    channel.close();
  }
}
