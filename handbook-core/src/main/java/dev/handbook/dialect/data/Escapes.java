package dev.handbook.dialect.data;

/** What stands behind a backslash in TOML, JSON and JavaScript. */
final class Escapes {
  private Escapes() {}

  /** The character of a letter behind a backslash; any other stands for itself. */
  static char of(char letter) {
    return switch (letter) {
      case 'n' -> '\n';
      case 't' -> '\t';
      case 'r' -> '\r';
      case 'b' -> '\b';
      case 'f' -> '\f';
      default -> letter;
    };
  }

  /**
   * Writes the character of a number such as {@code \}{@code u00e4}.
   *
   * @return the offset behind it; behind the backslash when it is none
   */
  static int unicode(String source, int at, int next, int end, StringBuilder out) {
    try {
      int point = next <= end ? Integer.parseInt(source.substring(at + 2, next), 16) : -1;
      if (Character.isValidCodePoint(point)) {
        out.appendCodePoint(point);
        return next;
      }
    } catch (NumberFormatException none) {
      // Falls through to the letter itself.
    }
    return at + 1;
  }
}
