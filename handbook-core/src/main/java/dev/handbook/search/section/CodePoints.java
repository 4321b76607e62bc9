package dev.handbook.search.section;

/** Strings by their code points: the order of terms in Lucene and in the browser's dictionary. */
public final class CodePoints {
  private CodePoints() {}

  /** Compares by code points, which differs from {@link String#compareTo} above U+D7FF. */
  public static int compare(String a, String b) {
    int length = Math.min(a.length(), b.length());
    for (int i = 0; i < length; i++) {
      char x = a.charAt(i);
      char y = b.charAt(i);
      if (x != y) {
        boolean surrogate = Character.isSurrogate(x) || Character.isSurrogate(y);
        return surrogate && Character.isSurrogate(x) != Character.isSurrogate(y)
            ? (Character.isSurrogate(x) ? 1 : -1)
            : x - y;
      }
    }
    return a.length() - b.length();
  }

  /** The first code points of a string, all of it if it has fewer. */
  public static String head(String text, int count) {
    int available = text.codePointCount(0, text.length());
    return available <= count ? text : text.substring(0, text.offsetByCodePoints(0, count));
  }

  /** How many UTF-16 code units two strings share at their start, no code point cut in two. */
  public static int shared(String a, String b) {
    int length = Math.min(a.length(), b.length());
    int i = 0;
    while (i < length && a.charAt(i) == b.charAt(i)) {
      i++;
    }
    return i > 0 && Character.isHighSurrogate(a.charAt(i - 1)) ? i - 1 : i;
  }
}
