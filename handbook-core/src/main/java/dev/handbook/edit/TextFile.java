package dev.handbook.edit;

import dev.handbook.files.WorkFolder;
import dev.handbook.model.HandbookException;
import dev.handbook.model.SourceFile;
import dev.handbook.text.Digest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/**
 * A source file that is about to be changed: every byte outside of the change stays as it is, the
 * byte-order mark and the line ends too.
 */
final class TextFile {
  private static final byte[] BOM = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private final Path path;
  private final boolean marked;
  private final String text;

  private TextFile(Path path, boolean marked, String text) {
    this.path = path;
    this.marked = marked;
    this.text = text;
  }

  /**
   * Reads a file again, to change it.
   *
   * @param source the file as it was parsed; its offsets are those of {@link #text}
   * @throws HandbookException when the file cannot be changed, or has changed since it was parsed
   */
  static TextFile read(Path root, SourceFile source) {
    Path path = root.resolve(source.path());
    try {
      byte[] bytes = Files.readAllBytes(path);
      if (source.refused().isPresent() || !Digest.of(bytes).equals(source.digest())) {
        throw new HandbookException(
            source.refused().orElse("The file has just been changed by someone else"),
            source.path(),
            "Nothing was written. Save the file as UTF-8 and run the goal again");
      }
      return of(path, bytes);
    } catch (IOException e) {
      throw unwritable(source.path(), e);
    }
  }

  /**
   * Reads a file that is no page, such as a configuration.
   *
   * @return empty when it is no UTF-8 and therefore not to be changed
   */
  static Optional<TextFile> read(Path path) {
    try {
      byte[] bytes = Files.readAllBytes(path);
      return Optional.of(of(path, bytes)).filter(file -> Arrays.equals(file.bytes(), bytes));
    } catch (IOException e) {
      throw unwritable(path.toString(), e);
    }
  }

  private static TextFile of(Path path, byte[] bytes) {
    boolean marked =
        bytes.length >= BOM.length && Arrays.equals(Arrays.copyOf(bytes, BOM.length), BOM);
    int start = marked ? BOM.length : 0;
    String text = new String(bytes, start, bytes.length - start, StandardCharsets.UTF_8);
    return new TextFile(path, marked, text);
  }

  /** The same file with another text. */
  TextFile with(String other) {
    return new TextFile(path, marked, other);
  }

  /** The same file without byte-order mark. */
  TextFile unmarked() {
    return new TextFile(path, false, text);
  }

  /** What would be written. */
  byte[] bytes() {
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    byte[] bytes = new byte[(marked ? BOM.length : 0) + body.length];
    if (marked) {
      System.arraycopy(BOM, 0, bytes, 0, BOM.length);
    }
    System.arraycopy(body, 0, bytes, bytes.length - body.length, body.length);
    return bytes;
  }

  /** The text without its byte-order mark. */
  String text() {
    return text;
  }

  /** Writes another text in the place of this one, in whole or not at all. */
  void replaceBy(String other) {
    with(other).write();
  }

  /** Writes the file, in whole or not at all. */
  void write() {
    byte[] bytes = bytes();
    try {
      Path real = path.toRealPath();
      WorkFolder.of(real.getParent()).rewrite(real.getFileName().toString(), bytes);
    } catch (IOException e) {
      throw unwritable(path.toString(), e);
    }
  }

  /** What is said when a file cannot be written. */
  static HandbookException unwritable(String path, IOException cause) {
    return new HandbookException(
        "The file cannot be written (" + cause.getMessage() + ")",
        path,
        "Make it and its folder writable",
        cause);
  }
}
