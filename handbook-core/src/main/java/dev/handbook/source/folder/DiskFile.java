package dev.handbook.source.folder;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;

/**
 * A regular file found on the disk.
 *
 * @param path relative to the content folder, with {@code /}
 * @param file where it lies; links are already followed
 * @param size in bytes when it was found
 */
public record DiskFile(String path, Path file, long size) implements ContentFile {

  /**
   * {@inheritDoc}
   *
   * <p>The file may have changed since it was found: what has become a pipe is not opened, since
   * that would wait for a writer, and what has become a link is not followed.
   */
  @Override
  public byte[] head(int limit) throws IOException {
    BasicFileAttributes now =
        Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    if (!now.isRegularFile()) {
      throw new NoSuchFileException(path);
    }
    try (SeekableByteChannel channel =
            Files.newByteChannel(file, Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS));
        InputStream in = Channels.newInputStream(channel)) {
      return in.readNBytes(limit);
    }
  }
}
