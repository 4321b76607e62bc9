package dev.handbook.dialect.markup;

/**
 * The markers that a translated text has for blocks: a GitBook marker whose name begins with a
 * character that no text may hold, so that nobody can write one, and whose values hold no character
 * that could end it.
 */
public final class OwnMarker {
  /** What the name of a marker of ours begins with: a code point for use inside a program. */
  public static final char SIGN = '\uFDD0';

  private static final char ESCAPE = '\uFDD1';
  private static final String ESCAPED = "\"\\%{}\n\r|`<>&[]*_~";

  private OwnMarker() {}

  /** A text in which nothing can be taken for a marker of ours; as long as the given one. */
  static String without(String text) {
    // Of a text that is all Latin-1 this is known without looking at its letters.
    boolean any = text.indexOf(SIGN) >= 0 || text.indexOf(ESCAPE) >= 0;
    return any ? text.replace(SIGN, '\uFFFD').replace(ESCAPE, '\uFFFD') : text;
  }

  /**
   * The marker that opens a block.
   *
   * @param arguments names and values in turn; empty values are left out
   */
  static String open(String name, String... arguments) {
    StringBuilder out = new StringBuilder("{%").append(SIGN).append(name);
    for (int i = 0; i < arguments.length; i += 2) {
      if (!arguments[i + 1].isEmpty()) {
        out.append(' ').append(arguments[i]).append("=\"");
        escape(arguments[i + 1], out);
        out.append('"');
      }
    }
    return out.append("%}").toString();
  }

  /** The marker that closes a block. */
  static String close(String name) {
    return "{%" + SIGN + "end" + name + "%}";
  }

  private static void escape(String value, StringBuilder out) {
    for (char c : value.toCharArray()) {
      int number = ESCAPED.indexOf(c);
      if (number < 0) {
        out.append(c);
      } else {
        out.append(ESCAPE).append((char) ('a' + number));
      }
    }
  }

  /** The value that stands in a marker of ours. */
  public static String value(String written) {
    if (written.indexOf(ESCAPE) < 0) {
      return written;
    }
    StringBuilder out = new StringBuilder(written.length());
    for (int i = 0; i < written.length(); i++) {
      char c = written.charAt(i);
      if (c == ESCAPE && i + 1 < written.length()) {
        out.append(ESCAPED.charAt(written.charAt(++i) - 'a'));
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }
}
