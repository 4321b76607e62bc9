package dev.handbook.edit;

import java.util.regex.Pattern;

/** Writes values of front matter. */
final class YamlScalar {
  /** What needs no quotes anywhere, not even inside of {@code {…}}. */
  private static final Pattern PLAIN =
      Pattern.compile("[\\p{L}\\p{N}](?:[\\p{L}\\p{N} ._/()+-]*[\\p{L}\\p{N}._/()+-])?");

  private YamlScalar() {}

  /** A text as a value, quoted where it would mean something else. */
  static String scalar(String text) {
    if (PLAIN.matcher(text).matches()) {
      return text;
    }
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
