package dev.handbook.report;

import dev.handbook.text.Json;

/** Knows the characters that act on a terminal or a reader's eye instead of being seen. */
final class Visible {
  private Visible() {}

  /**
   * Whether a character is a control, a line or paragraph separator, changes the direction of
   * writing or has no width.
   */
  static boolean isHidden(int c) {
    return Character.isISOControl(c)
        || c == 0x2028
        || c == 0x2029
        || c == 0x061C
        || (c >= 0x200B && c <= 0x200F)
        || (c >= 0x202A && c <= 0x202E)
        || (c >= 0x2060 && c <= 0x206F)
        || c == 0xFEFF
        || (c >= 0xFDD0 && c <= 0xFDEF);
  }

  /** A text for a terminal: what would act is written out as {@code \\u001b}. */
  static String text(String text) {
    if (!acts(text)) {
      return text;
    }
    StringBuilder out = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              if (isHidden(c) || isLone(c)) {
                out.append(escape(c));
              } else {
                out.appendCodePoint(c);
              }
            });
    return out.toString();
  }

  /** Whether something in a text would act. A report asks of every line, so it is a loop. */
  private static boolean acts(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!isPlain(c)) {
        int point = text.codePointAt(i);
        if (isHidden(point) || isLone(point)) {
          return true;
        }
        i += Character.charCount(point) - 1;
      }
    }
    return false;
  }

  /** Whether a character is one of ASCII that is seen, as nearly all are. */
  private static boolean isPlain(int c) {
    return c >= ' ' && c <= '~';
  }

  /** A value as indented JSON: what would act on a terminal is written by its number. */
  static String json(Object value) {
    return Json.indented(value, Visible::isHidden);
  }

  /** A text that has UTF-8: half a surrogate pair becomes U+FFFD. */
  static String whole(String text) {
    if (text.codePoints().noneMatch(Visible::isLone)) {
      return text;
    }
    StringBuilder out = new StringBuilder();
    text.codePoints().forEach(c -> out.appendCodePoint(isLone(c) ? 0xFFFD : c));
    return out.toString();
  }

  /**
   * The beginning of a text: not more UTF-16 units than given, an ellipsis in place of what is
   * missing, no pair of surrogates cut in two.
   */
  static String cut(String text, int units) {
    if (text.length() <= units) {
      return text;
    }
    int end = units - 1;
    if (end > 0 && Character.isHighSurrogate(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(0, end) + "…";
  }

  /** Half of a surrogate pair. */
  static boolean isLone(int c) {
    return c >= 0xD800 && c <= 0xDFFF;
  }

  static String escape(int c) {
    return "\\u" + Integer.toHexString(0x10000 | c).substring(1);
  }

  /** How many columns of a terminal a character takes. */
  static int width(int c) {
    if (isPlain(c)) {
      return 1;
    }
    if (isHidden(c) || isLone(c)) {
      return escape(c).length();
    }
    int type = Character.getType(c);
    if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
      return 0;
    }
    boolean wide =
        (c >= 0x1100 && c <= 0x115F)
            || (c >= 0x2E80 && c <= 0xA4CF)
            || (c >= 0xAC00 && c <= 0xD7A3)
            || (c >= 0xF900 && c <= 0xFAFF)
            || (c >= 0xFE30 && c <= 0xFE6F)
            || (c >= 0xFF00 && c <= 0xFF60)
            || (c >= 0xFFE0 && c <= 0xFFE6)
            || (c >= 0x1F300 && c <= 0x1F64F)
            || (c >= 0x1F680 && c <= 0x1F6FF)
            || (c >= 0x1F900 && c <= 0x1F9FF)
            || (c >= 0x20000 && c <= 0x3FFFD);
    return wide ? 2 : 1;
  }
}
