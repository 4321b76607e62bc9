package dev.handbook.cache;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Reads what {@link Packer} has written. Bytes that it cannot have written end in a {@link
 * RuntimeException}.
 */
final class Unpacker {
  private final byte[] bytes;
  private int at;

  Unpacker(byte[] bytes) {
    this.bytes = bytes;
  }

  int number() {
    int number = 0;
    int shift = 0;
    byte next = bytes[at++];
    while (next < 0) {
      number |= (next & 0x7F) << shift;
      shift += 7;
      next = bytes[at++];
    }
    return number | next << shift;
  }

  String text() {
    int head = number();
    boolean latin = (head & 1) == 0;
    int size = latin ? head >>> 1 : head & ~1;
    String text = latin ? new String(bytes, at, size, ISO_8859_1) : codeUnits(size / 2);
    at += size;
    return text;
  }

  private String codeUnits(int count) {
    char[] units = new char[count];
    for (int i = 0; i < count; i++) {
      units[i] = (char) ((bytes[at + 2 * i] & 0xFF) << 8 | bytes[at + 2 * i + 1] & 0xFF);
    }
    return new String(units);
  }

  <T> List<T> list(Supplier<T> each) {
    int size = number();
    if (size == 0) {
      return List.of();
    }
    if (size > bytes.length - at) {
      throw new IllegalStateException("a list longer than what is left");
    }
    List<T> items = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      items.add(each.get());
    }
    return items;
  }

  <T> Optional<T> maybe(Supplier<T> each) {
    List<T> one = list(each);
    return one.isEmpty() ? Optional.empty() : Optional.of(one.get(0));
  }

  /** Whether all was read. */
  boolean ended() {
    return at == bytes.length;
  }
}
