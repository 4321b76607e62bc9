package dev.handbook.cache;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Writes numbers, texts and lists one after another into bytes. */
final class Packer {
  private static final int LATIN = 0x100;

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
    boolean latin = true;
    for (int i = 0; i < text.length() && latin; i++) {
      latin = text.charAt(i) < LATIN;
    }
    byte[] encoded = latin ? text.getBytes(StandardCharsets.ISO_8859_1) : codeUnits(text);
    number(text.length() * 2 + (latin ? 0 : 1));
    raw(encoded);
  }

  private static byte[] codeUnits(String text) {
    byte[] units = new byte[text.length() * 2];
    for (int i = 0; i < text.length(); i++) {
      units[2 * i] = (byte) (text.charAt(i) >> 8);
      units[2 * i + 1] = (byte) text.charAt(i);
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
