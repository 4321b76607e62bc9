package dev.handbook.dialect.markup;

import dev.handbook.dialect.markup.Token.Type;
import dev.handbook.dialect.reading.TextScan;

/**
 * Extensions of kramdown: {@code {::comment}…{:/comment}} is for no reader, and {@code
 * {::nomarkdown}}, {@code {::options …/}} and their ends show nothing themselves.
 */
final class Extensions {
  private Extensions() {}

  /** The extension that begins at an offset; null when none does. */
  static Token at(String text, int at, TextScan scan) {
    boolean ends = text.startsWith("{:/", at);
    int close = ends || text.startsWith("{::", at) ? scan.next("}", at + 3) : -1;
    if (close < 0 || close - at > 200) {
      return null;
    }
    String inner = text.substring(at + 3, close).strip();
    boolean alone = inner.endsWith("/");
    if (inner.startsWith("comment") && !alone && !ends) {
      int end = scan.next("{:/", close);
      int brace = end < 0 ? -1 : scan.next("}", end);
      return brace < 0
          ? token(Type.COMMENT, "{::comment}", at, text.length())
          : token(Type.COMMENT, "", at, brace + 1);
    }
    boolean known =
        inner.isEmpty()
            || inner.startsWith("options")
            || inner.startsWith("nomarkdown")
            || inner.startsWith("comment");
    return known ? token(Type.SHOWN, "", at, close + 1) : null;
  }

  private static Token token(Type type, String name, int start, int end) {
    return new Token(type, name, false, false, start, end, start, start);
  }
}
