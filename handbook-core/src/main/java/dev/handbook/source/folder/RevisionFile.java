package dev.handbook.source.folder;

import dev.handbook.change.ContentTree;
import java.io.IOException;
import java.nio.file.Path;

/**
 * A regular file of another revision.
 *
 * @param path relative to the content folder, with {@code /}
 * @param file where it would lie on the disk
 * @param size in bytes
 * @param content where its bytes are kept
 */
record RevisionFile(String path, Path file, long size, ContentTree content) implements ContentFile {
  @Override
  public byte[] head(int limit) throws IOException {
    return content.head(limit);
  }
}
