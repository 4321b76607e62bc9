package dev.handbook.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The files that git tracks, by the names in its index. What git brings is somebody else's, however
 * it is sealed.
 *
 * <p>Source of the format: gitformat-index, versions 2 to 4, names of 20 bytes. JGit reads it, too,
 * but takes a quarter of a second to be loaded, in runs that need nothing else of it.
 */
public final class TrackedFiles {
  private static final int SIGNATURE = 0x44495243;
  private static final int HEADER = 12;

  /** Times, device, owner, size and the name of the content, up to the flags. */
  private static final int FIXED = 60;

  private static final int EXTENDED = 0x4000;

  /** Bytes of an index of some 500,000 files; a larger one is not read. */
  private static final long CAP = 64L << 20;

  private final ByteBuffer index;
  private final String prefix;

  private TrackedFiles(ByteBuffer index, String prefix) {
    this.index = index;
    this.prefix = prefix;
  }

  /**
   * The first tracked file below a folder, relative to the top of the work tree.
   *
   * @return empty as well where there is no repository, or its index cannot be read
   */
  public static Optional<String> below(Path folder) {
    try {
      if (!Files.isDirectory(folder)) {
        return Optional.empty();
      }
      Path real = folder.toRealPath();
      for (Path top = real.getParent(); top != null; top = top.getParent()) {
        Path file = top.resolve(".git").resolve("index");
        if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && Files.size(file) <= CAP) {
          String path = top.relativize(real).toString().replace('\\', '/') + "/";
          String prefix =
              new String(path.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
          return new TrackedFiles(ByteBuffer.wrap(Files.readAllBytes(file)), prefix).first();
        }
      }
      return Optional.empty();
    } catch (IOException | RuntimeException unreadable) {
      // Of a damaged index nothing can be said; what counts is sealed all the same.
      return Optional.empty();
    }
  }

  private Optional<String> first() {
    boolean known = index.getInt() == SIGNATURE;
    int version = index.getInt();
    int count = index.getInt();
    if (!known || version < 2 || version > 4) {
      return Optional.empty();
    }
    index.position(HEADER);
    String former = "";
    for (int i = 0; i < count; i++) {
      int start = index.position();
      index.position(start + FIXED);
      boolean extended = (index.getShort() & EXTENDED) != 0;
      index.position(index.position() + (extended ? 2 : 0));
      String name = version == 4 ? former.substring(0, former.length() - stripped()) : "";
      name += text();
      if (name.startsWith(prefix)) {
        return Optional.of(
            new String(name.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8));
      }
      if (version < 4) {
        // One to eight zeros end the name, so that entries begin at multiples of eight.
        index.position(start + ((index.position() - 1 - start) / 8 + 1) * 8);
      }
      former = name;
    }
    return Optional.empty();
  }

  /** How many bytes of the former name do not begin this one, as git's packs write offsets. */
  private int stripped() {
    int read = index.get();
    int value = read & 0x7F;
    while ((read & 0x80) != 0) {
      read = index.get();
      value = (value + 1 << 7) | (read & 0x7F);
    }
    return value;
  }

  /** A name up to its zero, a letter for each byte. */
  private String text() {
    int from = index.position();
    int end = from;
    while (index.get(end) != 0) {
      end++;
    }
    byte[] bytes = new byte[end - from];
    index.get(bytes);
    index.get();
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }
}
