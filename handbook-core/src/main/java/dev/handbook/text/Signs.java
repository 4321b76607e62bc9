package dev.handbook.text;

/**
 * Which signs of ASCII a text has, found out in one pass: the sieve before looking for notations,
 * each of which begins with one or two of them. To look for each of twenty notations by itself
 * takes twenty passes, and nearly no page has any.
 */
public final class Signs {
  /** A bit for each sign, by its code: those below 64 and the others. */
  private long low;

  private long high;

  /** Signs that stand twice in a row. */
  private long lowTwice;

  private long highTwice;

  /** What follows an opening bracket, and an opening brace. */
  private long lowInBracket;

  private long highInBracket;
  private long lowInBrace;
  private long highInBrace;
  private boolean bareBrace;

  private Signs() {}

  /** The signs of a text. */
  public static Signs of(String text) {
    Signs signs = new Signs();
    byte[] letters = KeywordSet.bytes(text);
    boolean[] looked = SIGN;
    for (int i = 0; i < letters.length; i++) {
      // Letters, digits, spaces and commas begin no notation: nearly all of a text.
      if (looked[letters[i] & 0xFF]) {
        int before = i > 0 ? letters[i - 1] : 0;
        signs.add(letters[i], before, i + 1 < letters.length ? letters[i + 1] : 0);
      }
    }
    return signs;
  }

  private static final boolean[] SIGN = signs();

  private static boolean[] signs() {
    boolean[] signs = new boolean[256];
    for (char c = '!'; c < 128; c++) {
      signs[c] = !Character.isLetterOrDigit(c) && c != ',' && c != '.';
    }
    return signs;
  }

  private void add(int letter, int before, int next) {
    low |= low(letter);
    high |= high(letter);
    if (letter == before) {
      lowTwice |= low(letter);
      highTwice |= high(letter);
    }
    if (letter == '[' && next > 0) {
      lowInBracket |= low(next);
      highInBracket |= high(next);
    } else if (letter == '{') {
      lowInBrace |= next > 0 ? low(next) : 0;
      highInBrace |= next > 0 ? high(next) : 0;
      bareBrace |= next != 0 && next != '%' && next != '{' && before != '{';
    }
  }

  private static long low(int letter) {
    return letter < Long.SIZE ? 1L << letter : 0;
  }

  private static long high(int letter) {
    return letter < Long.SIZE ? 0 : 1L << letter;
  }

  /** Whether the text has a sign; it is neither a letter, a digit, a comma nor a full stop. */
  public boolean has(char sign) {
    return ((low & low(sign)) | (high & high(sign))) != 0;
  }

  /** Whether it has the same sign twice in a row. */
  public boolean hasTwice(char sign) {
    return ((lowTwice & low(sign)) | (highTwice & high(sign))) != 0;
  }

  /** Whether an opening square bracket is followed by a character of ASCII. */
  public boolean hasInBracket(char next) {
    return ((lowInBracket & low(next)) | (highInBracket & high(next))) != 0;
  }

  /** Whether an opening brace is followed by a character of ASCII. */
  public boolean hasInBrace(char next) {
    return ((lowInBrace & low(next)) | (highInBrace & high(next))) != 0;
  }

  /** Whether there is an opening brace that is neither doubled nor followed by a per cent sign. */
  public boolean hasBareBrace() {
    return bareBrace;
  }
}
