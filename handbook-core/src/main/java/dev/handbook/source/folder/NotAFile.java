package dev.handbook.source.folder;

import java.nio.file.FileSystemException;

/** Something has the name of a configuration file, but is a folder, a link or a pipe. */
public final class NotAFile extends FileSystemException {
  private static final long serialVersionUID = 1L;

  NotAFile(String name) {
    super(name);
  }
}
