package dev.handbook.site.theme;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/**
 * Writes texts to a stream as UTF-8, each at once: most are plain ASCII, which is copied then, not
 * encoded character by character. A character must not be cut in two by the caller.
 */
final class Utf8Writer extends Writer {
  private final OutputStream out;

  Utf8Writer(OutputStream out) {
    this.out = out;
  }

  @Override
  public void write(String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void write(String text, int offset, int length) throws IOException {
    write(text.substring(offset, offset + length));
  }

  @Override
  public void write(char[] text, int offset, int length) throws IOException {
    write(new String(text, offset, length));
  }

  @Override
  public void flush() throws IOException {
    out.flush();
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
