package dev.handbook.search;

/**
 * Writes numbers and texts into one string of printable characters, so that a shard is a script
 * with a plain string in it, and what is left to compress is visible to the compressor.
 *
 * <p>A digit is one of 91 characters: {@code #} to {@code ~} without the backslash. Numbers below
 * {@value #LAST} are one digit. Of larger ones the first digit is {@value #LAST} or more and stands
 * for itself plus {@value #RADIX} times the number that follows.
 */
final class Printable {
  private static final int LAST = 59;
  private static final int RADIX = 32;
  private static final int FIRST_CHARACTER = '#';

  private final StringBuilder out = new StringBuilder();

  /** Adds a number that is not negative. */
  Printable number(int number) {
    int rest = number;
    while (rest >= LAST) {
      int digit = LAST + (rest - LAST) % RADIX;
      append(digit);
      rest = (rest - digit) / RADIX;
    }
    append(rest);
    return this;
  }

  private void append(int digit) {
    int character = FIRST_CHARACTER + digit;
    out.append((char) (character >= '\\' ? character + 1 : character));
  }

  /** Adds a text with its length before it. */
  Printable text(String text) {
    number(text.length());
    out.append(text);
    return this;
  }

  /** Adds what needs no length: its reader knows how long it is. */
  Printable raw(CharSequence text) {
    out.append(text);
    return this;
  }

  int length() {
    return out.length();
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
