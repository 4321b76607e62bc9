package dev.handbook.search.analysis;

import java.util.Arrays;

/**
 * Where words are put together without a sign: {@code getUserName}, {@code Python3.11}. Names of
 * two capitals, such as {@code JavaScript}, are one word to everybody and stay so.
 */
final class Humps {
  /** What has more parts is no name that somebody gave. */
  private static final int MOST_PARTS = 8;

  /** Letters that each part has at least. */
  private static final int SHORTEST = 2;

  private static final int[] NONE = {};

  private Humps() {}

  /**
   * Where the parts of a word begin, the first at 0, and where the last one ends.
   *
   * @return nothing for a word that is not put together
   */
  static int[] of(CharSequence word) {
    int[] bounds = new int[MOST_PARTS + 1];
    int parts = 1;
    for (int i = 1; i < word.length(); i++) {
      if (begins(word, i)) {
        if (parts == MOST_PARTS || i - bounds[parts - 1] < SHORTEST) {
          return NONE;
        }
        bounds[parts++] = i;
      }
    }
    boolean name = parts > 1 && (lower(word.charAt(0)) || parts > 2);
    if (!name && !numbered(word) || word.length() - bounds[parts - 1] < SHORTEST) {
      return NONE;
    }
    if (!name) {
      bounds[1] = letters(word);
      parts = 2;
    }
    bounds[parts] = word.length();
    return Arrays.copyOf(bounds, parts + 1);
  }

  private static boolean begins(CharSequence word, int at) {
    if (!upper(word.charAt(at))) {
      return false;
    }
    char before = word.charAt(at - 1);
    return lower(before)
        || digit(before)
        || upper(before) && at + 1 < word.length() && lower(word.charAt(at + 1));
  }

  /** Letters, and a number with a point. */
  private static boolean numbered(CharSequence word) {
    int at = letters(word);
    boolean point = false;
    for (int i = at; i < word.length(); i++) {
      char c = word.charAt(i);
      if (!digit(c) && c != '.') {
        return false;
      }
      point |= c == '.';
    }
    return at >= SHORTEST && point && digit(word.charAt(at));
  }

  private static int letters(CharSequence word) {
    int at = 0;
    while (at < word.length() && (lower(word.charAt(at)) || upper(word.charAt(at)))) {
      at++;
    }
    return at;
  }

  private static boolean lower(char c) {
    return c >= 'a' && c <= 'z';
  }

  private static boolean upper(char c) {
    return c >= 'A' && c <= 'Z';
  }

  private static boolean digit(char c) {
    return c >= '0' && c <= '9';
  }
}
