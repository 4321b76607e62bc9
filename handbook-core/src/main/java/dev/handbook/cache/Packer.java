package dev.handbook.cache;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Writes numbers, texts and lists one after another into bytes. */
final class Packer {
  private byte[] bytes = new byte[1 << 12];
  private int length;

  /** A number that is not negative, small ones in one byte. */
  void number(int number) {
    if (number < 0) {
      throw new IllegalArgumentException("negative: " + number);
    }
    room(5);
    int rest = number;
    while (rest >= 0x80) {
      bytes[length++] = (byte) (rest | 0x80);
      rest >>>= 7;
    }
    bytes[length++] = (byte) rest;
  }

  /**
   * A text, in Latin-1 when that can be, else code unit by code unit: a lone surrogate stays one.
   */
  void text(String text) {
    // A string gives away its Latin-1 bytes at once, but its letters only one by one.
    byte[] latin = text.getBytes(StandardCharsets.ISO_8859_1);
    boolean whole = isWhole(latin, text);
    number(text.length() * 2 + (whole ? 0 : 1));
    raw(whole ? latin : codeUnits(text));
  }

  /** Whether no letter of a text had to be replaced by a question mark. */
  private static boolean isWhole(byte[] latin, String text) {
    for (int i = 0; i < latin.length; i++) {
      if (latin[i] == '?' && text.charAt(i) != '?') {
        return false;
      }
    }
    return true;
  }

  private static byte[] codeUnits(String text) {
    byte[] units = new byte[text.length() * 2];
    int at = 0;
    for (char unit : text.toCharArray()) {
      units[at++] = (byte) (unit >> 8);
      units[at++] = (byte) unit;
    }
    return units;
  }

  /** Bytes as they are. */
  void raw(byte[] more) {
    room(more.length);
    System.arraycopy(more, 0, bytes, length, more.length);
    length += more.length;
  }

  /** How many, then each. */
  <T> void list(Collection<T> items, Consumer<T> each) {
    number(items.size());
    items.forEach(each);
  }

  /** Whether there is one, then it. */
  <T> void maybe(Optional<T> item, Consumer<T> each) {
    list(item.map(List::of).orElse(List.of()), each);
  }

  private void room(int more) {
    if (length + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
    }
  }

  /** All that was written. */
  byte[] bytes() {
    return Arrays.copyOf(bytes, length);
  }
}
