package dev.handbook.report;

import dev.handbook.text.ControlCharacters;
import dev.handbook.text.Json;

/** Knows the characters that act on a terminal or a reader's eye instead of being seen. */
final class Visible {
  private Visible() {}

  /** See {@link ControlCharacters#isHidden}. */
  static boolean isHidden(int c) {
    return ControlCharacters.isHidden(c);
  }

  /** A text for a terminal: what would act is written out as {@code \\u001b}. */
  static String text(String text) {
    return ControlCharacters.shown(text);
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
    return ControlCharacters.isLone(c);
  }

  /** How many columns of a terminal a character takes. */
  static int width(int c) {
    if (isPlain(c)) {
      return 1;
    }
    if (isHidden(c) || isLone(c)) {
      return ControlCharacters.escape(c).length();
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
