package dev.handbook.source.folder;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;

/** Says why a file of the content folder could not be read. */
public final class ReadFailure {
  private ReadFailure() {}

  /** Why a file could not be read, in words that are the same on every machine. */
  public static String reason(IOException e) {
    if (e instanceof AccessDeniedException) {
      return "The file cannot be read: permission denied";
    }
    if (e instanceof NoSuchFileException) {
      return "The file vanished or was replaced while the handbook was read";
    }
    return "The file cannot be read (" + e.getClass().getSimpleName() + ")";
  }
}
