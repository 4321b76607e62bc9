package dev.handbook.text;

/** Characters that act on a terminal or a reader's eye instead of being seen. */
public final class ControlCharacters {
  private ControlCharacters() {}

  /**
   * Whether a character is a control, a line or paragraph separator, changes the direction of
   * writing or has no width.
   */
  public static boolean isHidden(int c) {
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

  /** Half of a surrogate pair. */
  public static boolean isLone(int c) {
    return c >= 0xD800 && c <= 0xDFFF;
  }

  /** How it is written out, as {@code \\u001b}. */
  public static String escape(int c) {
    return "\\u" + Integer.toHexString(0x10000 | c).substring(1);
  }

  /** A text for a terminal: what would act is written out. */
  public static String shown(String text) {
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
      if (c < ' ' || c > '~') {
        int point = text.codePointAt(i);
        if (isHidden(point) || isLone(point)) {
          return true;
        }
        i += Character.charCount(point) - 1;
      }
    }
    return false;
  }
}
