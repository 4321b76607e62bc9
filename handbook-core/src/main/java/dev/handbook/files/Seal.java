package dev.handbook.files;

import dev.handbook.text.Sha256;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;

/**
 * By this a run knows bytes again that an earlier one has written: a keyed checksum that nobody can
 * make, or keep while changing the bytes, who does not know the key.
 *
 * <p>It is SipHash-2-4 (Aumasson and Bernstein, 2012), which was made for this and is several times
 * as fast as a digest in a process that has only begun. Keys for different purposes are derived
 * from one secret with SHA-256.
 */
public final class Seal {
  /** For what never leaves the process, or its own temporary folder: withstands nobody. */
  public static final Seal OF_THIS_RUN = of(new byte[0]);

  private final byte[] key;
  private final long low;
  private final long high;

  Seal(byte[] key) {
    this.key = key;
    ByteBuffer halves = ByteBuffer.wrap(key).order(ByteOrder.LITTLE_ENDIAN);
    this.low = halves.getLong();
    this.high = halves.getLong();
  }

  /** The seal of who knows a secret. */
  public static Seal of(byte[] secret) {
    return new Seal(Sha256.digest().digest(secret));
  }

  /** A seal of the same secret that fits only one use of it, such as one file of one program. */
  public Seal of(String purpose) {
    MessageDigest digest = Sha256.digest();
    digest.update(key);
    digest.update(purpose.getBytes(StandardCharsets.UTF_8));
    return new Seal(digest.digest());
  }

  /** The seal of bytes. */
  public long on(byte[] bytes) {
    return on(bytes, bytes.length);
  }

  /** The seal of a text in UTF-8, as 16 hexadecimal digits. */
  public String on(String text) {
    return String.format(Locale.ROOT, "%016x", on(text.getBytes(StandardCharsets.UTF_8)));
  }

  /** The seal of the first bytes. */
  public long on(byte[] bytes, int length) {
    long[] words = words(bytes, length / Long.BYTES);
    long v0 = low ^ 0x736f6d6570736575L;
    long v1 = high ^ 0x646f72616e646f6dL;
    long v2 = low ^ 0x6c7967656e657261L;
    long v3 = high ^ 0x7465646279746573L;
    int rounds = 0;
    long word = 0;
    // One loop over the rounds of all words and of the end: it is compiled while it runs.
    for (int at = 0; at <= words.length; at++) {
      word = at < words.length ? words[at] : last(bytes, words.length * Long.BYTES, length);
      v3 ^= word;
      for (rounds = 0; rounds < 2; rounds++) {
        v0 += v1;
        v2 += v3;
        v1 = Long.rotateLeft(v1, 13) ^ v0;
        v3 = Long.rotateLeft(v3, 16) ^ v2;
        v0 = Long.rotateLeft(v0, 32) + v3;
        v2 += v1;
        v3 = Long.rotateLeft(v3, 21) ^ v0;
        v1 = Long.rotateLeft(v1, 17) ^ v2;
        v2 = Long.rotateLeft(v2, 32);
      }
      v0 ^= word;
    }
    v2 ^= 0xff;
    for (rounds = 0; rounds < 4; rounds++) {
      v0 += v1;
      v2 += v3;
      v1 = Long.rotateLeft(v1, 13) ^ v0;
      v3 = Long.rotateLeft(v3, 16) ^ v2;
      v0 = Long.rotateLeft(v0, 32) + v3;
      v2 += v1;
      v3 = Long.rotateLeft(v3, 21) ^ v0;
      v1 = Long.rotateLeft(v1, 17) ^ v2;
      v2 = Long.rotateLeft(v2, 32);
    }
    return v0 ^ v1 ^ v2 ^ v3;
  }

  /** The first bytes as words; taken one by one from the buffer they take as long as the rounds. */
  private static long[] words(byte[] bytes, int count) {
    long[] words = new long[count];
    ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asLongBuffer().get(words);
    return words;
  }

  /** The bytes behind the last whole word, and the length in the highest byte. */
  private static long last(byte[] bytes, int whole, int length) {
    long word = (long) length << 56;
    for (int i = whole; i < length; i++) {
      word |= (bytes[i] & 0xffL) << 8 * (i - whole);
    }
    return word;
  }
}
