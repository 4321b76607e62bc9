package dev.handbook.source.folder;

import java.nio.file.Path;
import java.util.Arrays;

/** A file whose bytes are at hand and need not be those on the disk. */
public record GivenFile(String path, Path file, byte[] bytes) implements ContentFile {
  @Override
  public long size() {
    return bytes.length;
  }

  @Override
  public byte[] head(int limit) {
    return Arrays.copyOf(bytes, Math.min(limit, bytes.length));
  }
}
