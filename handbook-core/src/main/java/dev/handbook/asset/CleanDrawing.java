package dev.handbook.asset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedSet;

/**
 * A drawing (SVG) as the site shows it: written anew from what an allowlist knows.
 *
 * @param bytes the drawing in UTF-8; empty when it is not shown
 * @param removed what acted in it and was left out, by name, such as {@code onload}
 * @param refused why it is not shown, as part of a sentence; empty when it is shown
 */
public record CleanDrawing(byte[] bytes, SortedSet<String> removed, Optional<String> refused) {
  /** A larger one is refused unread, in bytes. */
  public static final long MAX_BYTES = 8L * 1024 * 1024;

  /** Whether the site shows it. */
  public boolean isShown() {
    return refused.isEmpty();
  }

  /**
   * Cleans a drawing of the content folder.
   *
   * @throws IOException when it cannot be read
   */
  public static CleanDrawing of(Path file) throws IOException {
    if (Files.size(file) > MAX_BYTES) {
      return refused("it is over " + MAX_BYTES / 1024 / 1024 + " MB");
    }
    return of(Files.readAllBytes(file));
  }

  /** Cleans a drawing. */
  static CleanDrawing of(byte[] bytes) {
    try {
      return new DrawingWriter(DrawingDecoder.decode(bytes)).write();
    } catch (MalformedXml e) {
      return refused("line " + e.line() + ": " + e.getMessage());
    }
  }

  private static CleanDrawing refused(String why) {
    return new CleanDrawing(new byte[0], Collections.emptySortedSet(), Optional.of(why));
  }
}
