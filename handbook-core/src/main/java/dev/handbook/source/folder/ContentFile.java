package dev.handbook.source.folder;

import java.io.IOException;
import java.nio.file.Path;

/** A regular file of a content folder, wherever its bytes are kept. */
public interface ContentFile {
  /** Relative to the content folder, with {@code /}. */
  String path();

  /** Where it lies on the disk; of another revision, where it would lie. */
  Path file();

  /** In bytes, when it was found. */
  long size();

  /** Its first bytes, all of them if there are not more. */
  byte[] head(int limit) throws IOException;
}
