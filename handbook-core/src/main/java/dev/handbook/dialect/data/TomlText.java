package dev.handbook.dialect.data;

import java.util.Optional;

/**
 * A quoted text of TOML: basic or literal, on one line or several.
 *
 * @param text what it says
 * @param next the offset behind its closing quotation mark
 */
record TomlText(String text, int next) {
  /** The text that begins at a quotation mark; empty when it does not end. */
  static Optional<TomlText> at(String source, int start, int end) {
    char quote = source.charAt(start);
    boolean lines = source.startsWith(String.valueOf(quote).repeat(3), start);
    int at = start + (lines ? 3 : 1);
    if (lines && at < end && source.charAt(at) == '\r') {
      at++;
    }
    if (lines && at < end && source.charAt(at) == '\n') {
      at++;
    }
    StringBuilder out = new StringBuilder();
    while (at < end) {
      char c = source.charAt(at);
      if (c == quote && (!lines || source.startsWith(String.valueOf(quote).repeat(3), at))) {
        return Optional.of(new TomlText(out.toString(), at + (lines ? 3 : 1)));
      }
      if (!lines && (c == '\n' || c == '\r')) {
        return Optional.empty();
      }
      if (c == '\\' && quote == '"' && at + 1 < end) {
        at = escape(source, at, end, out);
      } else {
        out.append(c);
        at++;
      }
    }
    return Optional.empty();
  }

  private static int escape(String source, int at, int end, StringBuilder out) {
    char c = source.charAt(at + 1);
    if (c == 'u' || c == 'U') {
      return Escapes.unicode(source, at, at + (c == 'u' ? 6 : 10), end, out);
    }
    if (Character.isWhitespace(c)) {
      int next = at + 1;
      while (next < end && Character.isWhitespace(source.charAt(next))) {
        next++;
      }
      return next;
    }
    out.append(Escapes.of(c));
    return at + 2;
  }
}
