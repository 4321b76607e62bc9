package dev.handbook.model;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Whether a text has one of some words, upper and lower case of ASCII alike: the sieve before a
 * pattern. A pattern with many alternatives costs a hundred times as much per letter, and nearly no
 * text has what it looks for.
 */
public final class Mentions {
  /** Small letters by the bytes of ISO 8859-1; all that is not ASCII is one letter. */
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
      byte[] letters = bytes(word);
      int pair = pair(letters[0], letters[1]);
      begins[pair >> 6] |= 1L << pair;
      slots.computeIfAbsent(pair, any -> new ArrayList<>()).add(word);
    }
  }

  private static byte[] letters() {
    byte[] letters = new byte[256];
    Arrays.fill(letters, (byte) OTHER);
    for (char c = 0; c < OTHER; c++) {
      letters[c] = (byte) lower(c);
    }
    return letters;
  }

  /** A sieve for words of at least two letters of ASCII; they may stand within other words. */
  public static Mentions of(String... words) {
    return new Mentions(words);
  }

  /** Whether a text has one of the words. */
  public boolean in(String text) {
    if (text.isEmpty()) {
      return false;
    }
    byte[] letters = bytes(text);
    int before = LETTERS[letters[0] & 0xFF];
    for (int i = 1; i < letters.length; i++) {
      int here = LETTERS[letters[i] & 0xFF];
      int pair = before << 7 | here;
      if ((begins[pair >> 6] & (1L << pair)) != 0 && beginsWithOne(text, i - 1, pair)) {
        return true;
      }
      before = here;
    }
    return false;
  }

  /** A byte for each character of a text; those out of ISO 8859-1 are a "?". */
  static byte[] bytes(String text) {
    // Of nearly all texts the JDK has these bytes at hand; it makes one of a surrogate pair.
    byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
    if (bytes.length == text.length()) {
      return bytes;
    }
    byte[] each = new byte[text.length()];
    for (int i = 0; i < each.length; i++) {
      each[i] = text.charAt(i) <= 0xFF ? (byte) text.charAt(i) : (byte) '?';
    }
    return each;
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

  /** The number of a pair of {@link #bytes}, upper and lower case alike, below {@link #PAIRS}. */
  static int pair(byte first, byte second) {
    return LETTERS[first & 0xFF] << 7 | LETTERS[second & 0xFF];
  }

  private static char lower(char c) {
    return c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c;
  }
}
