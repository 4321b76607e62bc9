package dev.handbook.model;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A file of the site whose bytes are made when they are written, so that not all of them stand in
 * memory together.
 */
public interface SiteFile {
  /** Path relative to the site root, with {@code /}. */
  String path();

  /** Writes the bytes; may be called from any thread, more than once, with the same result. */
  void writeTo(OutputStream out) throws IOException;

  /**
   * A file with these very bytes that nobody ever writes into, so that it may be given a further
   * name instead of being copied; empty when there is none.
   */
  default Optional<Path> kept() {
    return Optional.empty();
  }

  /** Gets the file ready, so that what it is made of is put together once. */
  default Ready ready() {
    return new Ready(Optional::empty, this::writeTo);
  }

  /**
   * A file about to be written.
   *
   * @param key digest of everything that the bytes are made of, so that under one program equal
   *     keys mean equal bytes; empty when it cannot be told, or making the bytes costs less
   * @param bytes writes them
   */
  record Ready(Supplier<Optional<String>> key, Bytes bytes) {}

  /** A file that is a text, in UTF-8. */
  static SiteFile of(String path, String text) {
    return of(path, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
  }

  /** A file that is a copy of one on disk. */
  static SiteFile copy(String path, Path file) {
    return of(path, out -> Files.copy(file, out));
  }

  /** A file that is one on disk into which nobody writes, see {@link #kept}. */
  static SiteFile kept(String path, Path file) {
    return of(path, Optional.of(file), out -> Files.copy(file, out));
  }

  /** A file from a path and what writes it. */
  static SiteFile of(String path, Bytes bytes) {
    return of(path, Optional.empty(), bytes);
  }

  private static SiteFile of(String path, Optional<Path> kept, Bytes bytes) {
    return new SiteFile() {
      @Override
      public String path() {
        return path;
      }

      @Override
      public void writeTo(OutputStream out) throws IOException {
        bytes.writeTo(out);
      }

      @Override
      public Optional<Path> kept() {
        return kept;
      }
    };
  }

  /** Writes the bytes of a file. */
  @FunctionalInterface
  interface Bytes {
    /** Writes them all and leaves the stream open. */
    void writeTo(OutputStream out) throws IOException;
  }
}
