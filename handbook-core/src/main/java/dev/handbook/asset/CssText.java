package dev.handbook.asset;

import java.util.Optional;

/** The characters of CSS: where comments, strings and blocks end. */
final class CssText {
  private CssText() {}

  /** The text without its comments; empty where one is not closed, or a string is broken. */
  static Optional<String> withoutComments(String css) {
    if (css.indexOf("/*") < 0) {
      return Optional.of(css);
    }
    StringBuilder out = new StringBuilder(css.length());
    for (int i = 0; i < css.length(); i++) {
      char c = css.charAt(i);
      if (c == '"' || c == '\'') {
        int end = endOfString(css, i);
        out.append(css, i, Math.min(end + 1, css.length()));
        i = end;
      } else if (c == '/' && css.startsWith("/*", i)) {
        int end = css.indexOf("*/", i + 2);
        if (end < 0) {
          return Optional.empty();
        }
        out.append(' ');
        i = end + 1;
      } else {
        out.append(c);
      }
    }
    return Optional.of(out.toString());
  }

  /**
   * The place of the quotation mark that ends a string, or of the line end at which a broken one
   * ends; the length of the text when there is neither.
   */
  static int endOfString(String css, int start) {
    char quote = css.charAt(start);
    for (int i = start + 1; i < css.length(); i++) {
      char c = css.charAt(i);
      if (c == quote || isLineEnd(c)) {
        return i;
      }
      i += c == '\\' ? 1 : 0;
    }
    return css.length();
  }

  private static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r' || c == '\f';
  }

  /**
   * The first of some characters outside of strings and parentheses; the length if there is none.
   */
  static int find(String css, int from, String ends) {
    int depth = 0;
    for (int i = from; i < css.length(); i++) {
      char c = css.charAt(i);
      if (c == '"' || c == '\'') {
        i = endOfString(css, i);
      } else if (c == '\\') {
        i++;
      } else if (c == '(') {
        depth++;
      } else if (c == ')') {
        depth = Math.max(0, depth - 1);
      } else if (depth == 0 && ends.indexOf(c) >= 0) {
        return i;
      }
    }
    return css.length();
  }

  /** The place of the bracket that closes a block; the length of the text if it stays open. */
  static int close(String css, int open) {
    int depth = 0;
    for (int i = open; i < css.length(); i++) {
      char c = css.charAt(i);
      if (c == '"' || c == '\'') {
        i = endOfString(css, i);
      } else if (c == '\\') {
        i++;
      } else if (c == '{') {
        depth++;
      } else if (c == '}' && --depth == 0) {
        return i;
      }
    }
    return css.length();
  }

  /** Whether strings, parentheses and square brackets are closed, in their order. */
  static boolean isBalanced(String css) {
    StringBuilder open = new StringBuilder();
    for (int i = 0; i < css.length(); i++) {
      char c = css.charAt(i);
      if (c == '"' || c == '\'') {
        i = endOfString(css, i);
        if (i >= css.length() || css.charAt(i) != c) {
          return false;
        }
      } else if (c == '(' || c == '[') {
        open.append(c);
      } else if (c == ')' || c == ']') {
        int last = open.length() - 1;
        if (last < 0 || open.charAt(last) != (c == ')' ? '(' : '[')) {
          return false;
        }
        open.setLength(last);
      }
    }
    return open.isEmpty();
  }

  /** Whether a value has no character that could begin or end something. */
  static boolean isPlain(String value) {
    for (int i = 0; i < value.length(); i++) {
      if (!isPlain(value.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** Whether the character begins or ends nothing in a value. */
  static boolean isPlain(char c) {
    return "\\{}<>;@[]".indexOf(c) < 0 && (c >= ' ' || c == '\n' || c == '\t' || c == '\r');
  }
}
