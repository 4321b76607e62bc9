package dev.handbook.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Whether a text has one of some words, upper and lower case of ASCII alike: the sieve before a
 * pattern. A pattern with many alternatives costs a hundred times as much per letter, and nearly no
 * text has what it looks for.
 */
public final class Mentions {
  /** Small letters of ASCII by their codes; all that is not ASCII is one letter. */
  private static final byte[] LETTERS = letters();

  private static final int OTHER = 127;

  /** How many pairs of letters there are. */
  static final int PAIRS = 1 << 14;

  /** Which pairs of letters words begin with: small enough to stay in a core's own cache. */
  private final long[] begins = new long[PAIRS >> 6];

  /** The words by their first two letters. */
  private final Map<Integer, List<String>> slots = new HashMap<>();

  private final List<String> words;

  private Mentions(String... words) {
    this.words = List.of(words);
    for (String word : words) {
      int pair = pair(word.charAt(0), word.charAt(1));
      begins[pair >> 6] |= 1L << pair;
      slots.computeIfAbsent(pair, any -> new ArrayList<>()).add(word);
    }
  }

  private static byte[] letters() {
    byte[] letters = new byte[128];
    for (char c = 0; c < letters.length; c++) {
      letters[c] = (byte) lower(c);
    }
    return letters;
  }

  /** A sieve for words of at least two letters; they may stand within other words. */
  public static Mentions of(String... words) {
    return new Mentions(words);
  }

  /** Whether a text has one of the words. */
  public boolean in(String text) {
    if (text.isEmpty()) {
      return false;
    }
    char[] letters = text.toCharArray();
    int before = letter(letters[0]);
    for (int i = 1; i < letters.length; i++) {
      int here = letter(letters[i]);
      int pair = before << 7 | here;
      if ((begins[pair >> 6] & (1L << pair)) != 0 && beginsWithOne(text, i - 1, pair)) {
        return true;
      }
      before = here;
    }
    return false;
  }

  /** The words. */
  List<String> words() {
    return words;
  }

  private boolean beginsWithOne(String text, int at, int pair) {
    for (String word : slots.get(pair)) {
      if (text.regionMatches(true, at, word, 0, word.length())) {
        return true;
      }
    }
    return false;
  }

  /** The number of a pair of letters, upper and lower case alike, below {@link #PAIRS}. */
  static int pair(char first, char second) {
    return letter(first) << 7 | letter(second);
  }

  private static int letter(char c) {
    return c < LETTERS.length ? LETTERS[c] : OTHER;
  }

  static char lower(char c) {
    return c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c;
  }
}
