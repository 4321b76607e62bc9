package dev.handbook.search.section;

import dev.handbook.text.Json;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Writes numbers and texts into one string of printable characters, so that a shard is a script
 * with a plain string in it, and what is left to compress is visible to the compressor.
 *
 * <p>A digit is one of 91 characters: {@code #} to {@code ~} without the backslash. Numbers below
 * {@value #LAST} are one digit. Of larger ones the first digit is {@value #LAST} or more and stands
 * for itself plus {@value #RADIX} times the number that follows.
 *
 * <p>It is kept as the bytes of the file, because there are millions of digits: a builder of texts
 * would be asked for room for each of them, copied for a text and encoded.
 */
public final class Base91 {
  private static final int LAST = 59;
  private static final int RADIX = 32;

  /** By the worth of the digit. */
  private static final byte[] CHARACTERS = new byte[LAST + RADIX];

  static {
    for (int digit = 0; digit < CHARACTERS.length; digit++) {
      int character = '#' + digit;
      CHARACTERS[digit] = (byte) (character >= '\\' ? character + 1 : character);
    }
  }

  /** More digits than a number has. */
  private static final int DIGITS = 8;

  private byte[] bytes = new byte[64];
  private int used;
  private int length;

  /** Whether JSON has the same characters between the quotes. */
  private boolean plain = true;

  /** Adds a number that is not negative. */
  public Base91 number(int number) {
    // Most are one digit, and there is room: no further call for them.
    if (number < LAST && used < bytes.length) {
      bytes[used++] = CHARACTERS[number];
      length++;
      return this;
    }
    room(DIGITS);
    int from = used;
    int rest = number;
    while (rest >= LAST) {
      int digit = LAST + (rest - LAST) % RADIX;
      bytes[used++] = CHARACTERS[digit];
      rest = (rest - digit) / RADIX;
    }
    bytes[used++] = CHARACTERS[rest];
    length += used - from;
    return this;
  }

  private void room(int more) {
    if (used + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(used + more, bytes.length * 2));
    }
  }

  /** Adds a text with its length before it. */
  public Base91 text(String text) {
    return number(text.length()).raw(text);
  }

  /** Adds what needs no length: its reader knows how long it is. */
  public Base91 raw(String text) {
    int size = text.length();
    room(size);
    for (int i = 0; i < size; i++) {
      char c = text.charAt(i);
      if (c < ' ' || c > '~' || c == '"' || c == '\\') {
        return foreign(text);
      }
      bytes[used + i] = (byte) c;
    }
    used += size;
    length += size;
    return this;
  }

  private Base91 foreign(String text) {
    plain = plain && Json.compact(text).length() == text.length() + 2;
    byte[] more = text.getBytes(StandardCharsets.UTF_8);
    return raw(more, more.length, text.length());
  }

  /** The same of what another has. */
  public Base91 raw(Base91 other) {
    plain = plain && other.plain;
    return raw(other.bytes, other.used, other.length);
  }

  private Base91 raw(byte[] more, int size, int characters) {
    room(size);
    System.arraycopy(more, 0, bytes, used, size);
    used += size;
    length += characters;
    return this;
  }

  /** Begins again with nothing. */
  public Base91 clear() {
    used = 0;
    length = 0;
    plain = true;
    return this;
  }

  /** How many UTF-16 code units it has. */
  public int length() {
    return length;
  }

  /** All of it as a text in JSON. */
  public byte[] json() {
    if (!plain) {
      return Json.compact(toString()).getBytes(StandardCharsets.UTF_8);
    }
    byte[] quoted = new byte[used + 2];
    System.arraycopy(bytes, 0, quoted, 1, used);
    quoted[0] = '"';
    quoted[used + 1] = '"';
    return quoted;
  }

  @Override
  public String toString() {
    return new String(bytes, 0, used, StandardCharsets.UTF_8);
  }
}
