package dev.handbook.markdown.commonmark;

import dev.handbook.markdown.base.WhiteSpace;
import java.util.Locale;

/**
 * Finds the ends of the parts of a link as CommonMark 0.31.2 has them (section 6.3), each in one
 * pass; one of flexmark's expressions needs exponential time for a row of backslashes.
 */
public final class LinkSyntax {
  /** CommonMark allows no longer label. */
  private static final int MAX_LABEL = 999;

  private static final int MAX_PARENTHESES = 32;

  private LinkSyntax() {}

  /** The offset behind the label that begins at an offset with a bracket, or -1. */
  static int labelEnd(CharSequence text, int from) {
    if (from >= text.length() || text.charAt(from) != '[') {
      return -1;
    }
    int limit = Math.min(text.length(), from + MAX_LABEL + 2);
    for (int i = from + 1; i < limit; i++) {
      char c = text.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == '[') {
        return -1;
      } else if (c == ']') {
        return i + 1;
      }
    }
    return -1;
  }

  /** The offset behind the destination that begins at an offset, or -1. */
  static int destinationEnd(CharSequence text, int from) {
    return from < text.length() && text.charAt(from) == '<'
        ? angleEnd(text, from)
        : bareEnd(text, from);
  }

  private static int angleEnd(CharSequence text, int from) {
    for (int i = from + 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\' && i + 1 < text.length() && isPunctuation(text.charAt(i + 1))) {
        i++;
      } else if (c == '>') {
        return i + 1;
      } else if (c == '<' || c == '\n' || c == '\r') {
        return -1;
      }
    }
    return -1;
  }

  private static int bareEnd(CharSequence text, int from) {
    int depth = 0;
    int i = from;
    for (; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c <= ' ' || c == 0x7F) {
        break;
      }
      if (c == '\\' && i + 1 < text.length() && isPunctuation(text.charAt(i + 1))) {
        i++;
      } else if (c == '(' && ++depth > MAX_PARENTHESES) {
        return -1;
      } else if (c == ')' && --depth < 0) {
        break;
      }
    }
    return depth > 0 ? -1 : i;
  }

  /** The offset behind the title that begins at an offset with its quote, or -1. */
  static int titleEnd(CharSequence text, int from) {
    char open = from < text.length() ? text.charAt(from) : ' ';
    if (open != '"' && open != '\'' && open != '(') {
      return -1;
    }
    char close = open == '(' ? ')' : open;
    boolean blankLine = false;
    for (int i = from + 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\' && i + 1 < text.length() && isPunctuation(text.charAt(i + 1))) {
        i++;
      } else if (c == close) {
        return i + 1;
      } else if (c == '(' && open == '(') {
        return -1;
      } else if (c == '\n' || c == '\r') {
        if (blankLine) {
          return -1;
        }
        blankLine = !(c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n');
      } else if (c != ' ' && c != '\t') {
        blankLine = false;
      }
    }
    return -1;
  }

  /** The offset of the next character that is no blank, at most one line further. */
  static int skipBlanks(CharSequence text, int from) {
    int i = from;
    boolean feed = false;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (c == '\n' || c == '\r') {
        if (feed) {
          break;
        }
        feed = true;
        if (c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n') {
          i++;
        }
      } else if (c != ' ' && c != '\t') {
        break;
      }
      i++;
    }
    return i;
  }

  /** A label in the form in which labels are compared; empty when there is nothing in it. */
  static String normalise(CharSequence label) {
    // Three times, because a sharp s is two letters only in upper case.
    return WhiteSpace.fold(label)
        .toLowerCase(Locale.ROOT)
        .toUpperCase(Locale.ROOT)
        .toLowerCase(Locale.ROOT);
  }

  /** Whether a backslash before a character takes its meaning away. */
  public static boolean isPunctuation(char c) {
    return (c >= '!' && c <= '/')
        || (c >= ':' && c <= '@')
        || (c >= '[' && c <= '`')
        || (c >= '{' && c <= '~');
  }

  /** Text without the backslashes that escape. */
  public static String unescape(CharSequence written) {
    String text = BudgetText.textOf(written);
    if (text.indexOf('\\') < 0) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\' && i + 1 < text.length() && isPunctuation(text.charAt(i + 1))) {
        c = text.charAt(++i);
      }
      out.append(c);
    }
    return out.toString();
  }
}
