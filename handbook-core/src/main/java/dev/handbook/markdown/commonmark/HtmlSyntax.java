package dev.handbook.markdown.commonmark;

import java.util.HashSet;
import java.util.Set;

/**
 * Finds the ends of HTML tags, comments and the like as CommonMark 0.31.2 has them (section 6.6),
 * each in one pass; flexmark's expressions follow an older version and overflow on long ones.
 */
final class HtmlSyntax {
  private final CharSequence text;
  private final Set<String> missing = new HashSet<>();

  /** Looks for HTML in a text; what is nowhere in the rest of it is looked for once. */
  HtmlSyntax(CharSequence text) {
    this.text = text;
  }

  /** The offset behind the piece of HTML that begins at an offset with {@code <}, or -1. */
  int end(int from) {
    if (from + 1 >= text.length()) {
      return -1;
    }
    char next = text.charAt(from + 1);
    if (next == '/') {
      return closingTagEnd(text, from);
    }
    if (next == '?') {
      return closing("?>", from + 2);
    }
    if (next == '!') {
      return declarationEnd(from);
    }
    return openTagEnd(text, from);
  }

  private int declarationEnd(int from) {
    if (startsWith(text, "<!-->", from)) {
      return from + 5;
    }
    if (startsWith(text, "<!--->", from)) {
      return from + 6;
    }
    if (startsWith(text, "<!--", from)) {
      return closing("-->", from + 4);
    }
    if (startsWith(text, "<![CDATA[", from)) {
      return closing("]]>", from + 9);
    }
    boolean letter = from + 2 < text.length() && isLetter(text.charAt(from + 2));
    return letter ? closing(">", from + 2) : -1;
  }

  private int closing(String wanted, int from) {
    int end = missing.contains(wanted) ? -1 : behind(text, wanted, from);
    if (end < 0) {
      missing.add(wanted);
    }
    return end;
  }

  /** The offset behind the open tag that begins at an offset, or -1. */
  static int openTagEnd(CharSequence text, int from) {
    int at = nameEnd(text, from + 1);
    if (at < 0) {
      return -1;
    }
    while (at < text.length()) {
      int blanks = skipBlanks(text, at);
      if (blanks >= text.length()) {
        return -1;
      }
      char c = text.charAt(blanks);
      if (c == '>') {
        return blanks + 1;
      }
      if (c == '/') {
        boolean ends = blanks + 1 < text.length() && text.charAt(blanks + 1) == '>';
        return ends ? blanks + 2 : -1;
      }
      if (blanks == at) {
        return -1;
      }
      at = attributeEnd(text, blanks);
      if (at < 0) {
        return -1;
      }
    }
    return -1;
  }

  /** The offset behind the closing tag that begins at an offset, or -1. */
  static int closingTagEnd(CharSequence text, int from) {
    int at = nameEnd(text, from + 2);
    if (at < 0) {
      return -1;
    }
    at = skipBlanks(text, at);
    return at < text.length() && text.charAt(at) == '>' ? at + 1 : -1;
  }

  private static int nameEnd(CharSequence text, int from) {
    if (from >= text.length() || !isLetter(text.charAt(from))) {
      return -1;
    }
    int at = from + 1;
    while (at < text.length() && (isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '-')) {
      at++;
    }
    return at;
  }

  private static int attributeEnd(CharSequence text, int from) {
    char first = text.charAt(from);
    if (!isLetter(first) && first != '_' && first != ':') {
      return -1;
    }
    int at = from + 1;
    while (at < text.length()
        && (isLetterOrDigit(text.charAt(at)) || "_.:-".indexOf(text.charAt(at)) >= 0)) {
      at++;
    }
    int equals = skipBlanks(text, at);
    if (equals >= text.length() || text.charAt(equals) != '=') {
      return at;
    }
    int value = skipBlanks(text, equals + 1);
    if (value >= text.length()) {
      return -1;
    }
    char quote = text.charAt(value);
    if (quote == '"' || quote == '\'') {
      return behind(text, String.valueOf(quote), value + 1);
    }
    int end = value;
    while (end < text.length()
        && text.charAt(end) > ' '
        && "\"'=<>`".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return end == value ? -1 : end;
  }

  private static int behind(CharSequence text, String wanted, int from) {
    int last = text.length() - wanted.length();
    for (int i = from; i <= last; i++) {
      if (startsWith(text, wanted, i)) {
        return i + wanted.length();
      }
    }
    return -1;
  }

  private static boolean startsWith(CharSequence text, String wanted, int from) {
    if (from + wanted.length() > text.length()) {
      return false;
    }
    for (int i = 0; i < wanted.length(); i++) {
      if (text.charAt(from + i) != wanted.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private static int skipBlanks(CharSequence text, int from) {
    int at = from;
    while (at < text.length() && " \t\n\r\f".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    return at;
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static boolean isLetterOrDigit(char c) {
    return isLetter(c) || (c >= '0' && c <= '9');
  }
}
