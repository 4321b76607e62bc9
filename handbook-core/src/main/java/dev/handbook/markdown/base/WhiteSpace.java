package dev.handbook.markdown.base;

/** White space as browsers show it: a run of it is one blank. */
public final class WhiteSpace {
  private WhiteSpace() {}

  /** Text with all white space folded into single blanks. */
  public static String fold(CharSequence written) {
    String text = written.toString();
    return isFolded(text) ? text : folded(text);
  }

  /** Whether there is nothing to fold, as in nearly all text. */
  private static boolean isFolded(String text) {
    Letters letters = Letters.of(text);
    return !letters.have(Letters.SPACE)
        && !letters.haveTwo(Letters.BLANK)
        && !text.startsWith(" ")
        && !text.endsWith(" ");
  }

  private static String folded(String text) {
    StringBuilder out = new StringBuilder(text.length());
    boolean blank = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isBlank(c)) {
        blank = true;
      } else {
        if (blank && !out.isEmpty()) {
          out.append(' ');
        }
        blank = false;
        out.append(c);
      }
    }
    return out.toString();
  }

  private static boolean isBlank(char c) {
    if (c > ' ' && c < 0x7F) {
      return false;
    }
    return Character.isWhitespace(c) || c == '\u00A0' || c == '\u200B' || c == '\uFEFF';
  }
}
