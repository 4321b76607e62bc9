package dev.handbook.source.folder;

import dev.handbook.text.Urls;
import java.nio.file.Path;
import java.util.Optional;

/** Reads names of files independently of the locale the build happens to run in. */
final class FileNames {
  private FileNames() {}

  /**
   * A file's name; empty when it cannot be part of an address: it is no UTF-8, or has control
   * characters, direction overrides or a backslash.
   */
  static Optional<String> of(Path file) {
    return of(decoded(file));
  }

  /** A name as it is; empty when it cannot be part of an address. */
  static Optional<String> of(String name) {
    return name.chars().allMatch(c -> allowed((char) c)) ? Optional.of(name) : Optional.empty();
  }

  /** A name that {@link #of} refuses, fit for a message. */
  static String shown(Path file) {
    return shown(decoded(file));
  }

  /** A name that {@link #of} refuses, fit for a message. */
  static String shown(String name) {
    StringBuilder out = new StringBuilder();
    name.chars().forEach(c -> out.append(allowed((char) c) ? (char) c : '\uFFFD'));
    return out.toString();
  }

  /**
   * On Java 17 a name with other than ASCII letters is unreadable when the build runs under {@code
   * LANG=C}; its URI keeps the bytes.
   */
  private static String decoded(Path file) {
    String name = file.getFileName().toString();
    if (name.chars().allMatch(c -> c < 0x7F)) {
      return name;
    }
    String raw = file.toUri().getRawPath();
    String trimmed = raw.endsWith("/") ? raw.substring(0, raw.length() - 1) : raw;
    return Urls.decode(Urls.name(trimmed));
  }

  private static boolean allowed(char c) {
    boolean control = c < 0x20 || (c >= 0x7F && c < 0xA0);
    boolean direction = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    boolean noText = c == 0xFFFD || (c >= 0xFDD0 && c <= 0xFDEF) || c >= 0xFFFE;
    return !control && !direction && !noText && c != '\\' && c != 0x2028 && c != 0x2029;
  }
}
