package dev.handbook.text;

import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

/**
 * The SHA-256 of bytes. It is reckoned when it is first asked for, because a lint that keeps
 * nothing for the next run never asks.
 */
public final class Digest {
  private volatile Supplier<byte[]> bytes;
  private volatile String hex;

  private Digest(Supplier<byte[]> bytes, String hex) {
    this.bytes = bytes;
    this.hex = hex;
  }

  /** The digest of bytes that nobody changes any more; they are held until it is asked for. */
  public static Digest of(byte[] bytes) {
    return of(() -> bytes);
  }

  /** The digest of bytes that are made when it is asked for; perhaps twice, if two ask at once. */
  public static Digest of(Supplier<byte[]> bytes) {
    return new Digest(bytes, null);
  }

  /** The digest of a text in UTF-8. */
  public static Digest of(String text) {
    return of(text.getBytes(StandardCharsets.UTF_8));
  }

  /** A digest that is known, as 64 small hexadecimal digits. */
  public static Digest known(String hex) {
    return new Digest(null, hex);
  }

  /** Whether it was asked for already, or came from elsewhere. */
  public boolean isKnown() {
    return bytes == null;
  }

  /** As 64 small hexadecimal digits. */
  public String hex() {
    Supplier<byte[]> held = bytes;
    if (held != null) {
      // In this order: whoever finds no bytes finds the digits.
      hex = Sha256.hex(held.get());
      bytes = null;
    }
    return hex;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Digest digest && hex().equals(digest.hex());
  }

  @Override
  public int hashCode() {
    return hex().hashCode();
  }

  @Override
  public String toString() {
    return hex();
  }
}
