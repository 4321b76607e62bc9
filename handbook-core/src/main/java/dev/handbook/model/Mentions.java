package dev.handbook.model;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Whether a text has one of some words, upper and lower case of ASCII alike: the sieve before a
 * pattern. A pattern with many alternatives costs a hundred times as much per letter, and nearly no
 * text has what it looks for.
 */
public final class Mentions {
  /** Small letters by the bytes of ISO 8859-1; all that is not ASCII is one letter. */
  private static final byte[] LETTERS = letters();

  private static final int OTHER = 127;

  /** Which pairs of letters words begin with: small enough to stay in a core's own cache. */
  private final long[] begins = new long[(OTHER + 1) * (OTHER + 1) / Long.SIZE];

  private final List<Word> words = new ArrayList<>();

  /** The words by their first letter. */
  private final Word[][] byFirst = new Word[OTHER + 1][0];

  /** A word and its {@link #LETTERS}. */
  private record Word(String text, byte[] letters) {
    Word(String text) {
      this(text, bytes(text));
      for (int i = 0; i < letters.length; i++) {
        letters[i] = LETTERS[letters[i] & 0xFF];
      }
    }

    boolean isAt(int at, byte[] bytes) {
      if (at + letters.length > bytes.length) {
        return false;
      }
      for (int i = 0; i < letters.length; i++) {
        if (LETTERS[bytes[at + i] & 0xFF] != letters[i]) {
          return false;
        }
      }
      return true;
    }
  }

  private Mentions(String... texts) {
    for (String text : texts) {
      Word word = new Word(text);
      words.add(word);
      int pair = word.letters[0] << 7 | word.letters[1];
      begins[pair >> 6] |= 1L << pair;
      Word[] others = byFirst[word.letters[0]];
      byFirst[word.letters[0]] = Arrays.copyOf(others, others.length + 1);
      byFirst[word.letters[0]][others.length] = word;
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
      if ((begins[pair >> 6] & (1L << pair)) != 0 && isAt(text, i - 1, letters)) {
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
    return words.stream().map(Word::text).toList();
  }

  private boolean isAt(String text, int at, byte[] bytes) {
    for (Word word : byFirst[LETTERS[bytes[at] & 0xFF]]) {
      // Letters out of the set are no question marks.
      if (word.isAt(at, bytes) && text.regionMatches(true, at, word.text, 0, word.text.length())) {
        return true;
      }
    }
    return false;
  }

  private static char lower(char c) {
    return c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c;
  }
}
