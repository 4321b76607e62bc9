package dev.handbook.change;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * A file or folder as a revision had it, read from where the history is kept: nothing of it lies on
 * the disk.
 */
public interface ContentTree {
  /** What something is. */
  enum Type {
    /** Has content. */
    FILE,
    /** Has children. */
    FOLDER,
    /** A symbolic link; its content is the path it leads to. */
    LINK
  }

  /** Its name in its folder. */
  String name();

  /** What it is. */
  Type type();

  /** Length of its content in bytes. */
  long size() throws IOException;

  /** The first bytes of its content, all of them if there are not more. */
  byte[] head(int limit) throws IOException;

  /** What a folder holds, in any order; nothing for files and links. */
  List<ContentTree> children() throws IOException;

  /** What a folder holds under a name. */
  default Optional<ContentTree> child(String name) throws IOException {
    return children().stream().filter(child -> child.name().equals(name)).findFirst();
  }
}
