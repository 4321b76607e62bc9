package dev.handbook.text;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Whether a text has one of some words, upper and lower case of ASCII alike: the sieve before a
 * pattern. A pattern with many alternatives costs a hundred times as much per letter, and nearly no
 * text has what it looks for.
 *
 * <p>Of a text it looks at every so many pairs of letters that no word falls between two: the
 * longer the shortest word, the fewer they are. For a word of eight letters that takes a fraction
 * of the time of {@link String#contains}. Leaps as long as each pair allows (Wu and Manber, 1994)
 * would be fewer and slower, as each waits for the one before.
 */
public final class KeywordSet {
  /** Small letters by the bytes of ISO 8859-1; all that is not ASCII is one letter. */
  private static final byte[] LETTERS = letters();

  private static final int OTHER = 127;

  /** Bits of a letter by which pairs are known: so few that a core keeps all pairs at hand. */
  private static final int BITS = 6;

  /**
   * Where in words a pair of letters stands, for its first place the first bit and so on: 0 for
   * nearly all pairs. Large and small letters have pairs of their own here.
   */
  private final byte[] places = new byte[1 << 2 * BITS];

  /** From how many characters on a text's bytes are kept at hand. */
  private static final int LONG = 512;

  /** The last long text of a thread. */
  private static final ThreadLocal<Last> LAST = ThreadLocal.withInitial(Last::new);

  /** From one pair to the next. */
  private final int step;

  private final List<Word> words = new ArrayList<>();

  /** The words by their first letter. */
  private final Word[][] byFirst = new Word[OTHER + 1][0];

  /** A word and its {@link #LETTERS}. */
  private record Word(String text, byte[] letters) {
    Word(String text) {
      this(text, bytesOf(text));
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

  private static final class Last {
    private String text = "";
    private byte[] bytes = {};
  }

  private KeywordSet(String... texts) {
    int shortest = Arrays.stream(texts).mapToInt(String::length).min().orElseThrow();
    this.step = Math.min(shortest - 1, Byte.SIZE);
    for (String text : texts) {
      Word word = new Word(text);
      words.add(word);
      for (int place = 0; place < step; place++) {
        enter(word.letters[place], word.letters[place + 1], 1 << place);
      }
      Word[] others = byFirst[word.letters[0]];
      byFirst[word.letters[0]] = Arrays.copyOf(others, others.length + 1);
      byFirst[word.letters[0]][others.length] = word;
    }
  }

  private void enter(byte first, byte second, int place) {
    for (char one : new char[] {(char) first, upper((char) first)}) {
      for (char other : new char[] {(char) second, upper((char) second)}) {
        places[pair((byte) one, (byte) other)] |= (byte) place;
      }
    }
  }

  private static int pair(byte first, byte second) {
    int mask = (1 << BITS) - 1;
    return (first & mask) << BITS | second & mask;
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
  public static KeywordSet of(String... words) {
    return new KeywordSet(words);
  }

  /** A sieve for the words of both. */
  public KeywordSet or(KeywordSet other) {
    return of(
        Stream.concat(words.stream(), other.words.stream()).map(Word::text).toArray(String[]::new));
  }

  /** Whether a text has one of the words. */
  public boolean in(String text) {
    byte[] letters = bytes(text);
    byte[] places = this.places;
    for (int i = 0; i + 1 < letters.length; i += step) {
      byte at = places[pair(letters[i], letters[i + 1])];
      if (at != 0 && isAround(i, at, text, letters)) {
        return true;
      }
    }
    return false;
  }

  /** Whether there is a word of which a pair at a place of the text may be a part. */
  private boolean isAround(int pair, byte places, String text, byte[] bytes) {
    int left = places & 0xFF;
    for (int at = pair; left != 0 && at >= 0; at--) {
      if ((left & 1) != 0 && isAt(text, at, bytes)) {
        return true;
      }
      left >>= 1;
    }
    return false;
  }

  /**
   * A byte for each character of a text; those out of ISO 8859-1 are a "?". Nobody may write into
   * them: a page is sieved a dozen times in a row, and all get the same.
   */
  public static byte[] bytes(String text) {
    if (text.length() < LONG) {
      return bytesOf(text);
    }
    Last last = LAST.get();
    if (last.text != text) {
      last.text = text;
      last.bytes = bytesOf(text);
    }
    return last.bytes;
  }

  private static byte[] bytesOf(String text) {
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

  private static char upper(char c) {
    return c >= 'a' && c <= 'z' ? (char) (c - ('a' - 'A')) : c;
  }

  private static char lower(char c) {
    return c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c;
  }
}
