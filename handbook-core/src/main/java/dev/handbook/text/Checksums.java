package dev.handbook.text;

import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import java.util.zip.Checksum;

/**
 * A sum by which bytes that were written by ourselves are known again: enough to tell builds and
 * files apart, reckoned as fast as they are read also in a process that has only begun. Unlike
 * {@link Sha256} it does not withstand anyone who means to forge it.
 */
public final class Checksums {
  private Checksums() {}

  /** The CRC-32 (ISO 3309) of bytes in the upper half, their CRC-32C (RFC 3720) in the lower. */
  public static long of(byte[] bytes) {
    return of(bytes, bytes.length);
  }

  /** The same of the first bytes. */
  public static long of(byte[] bytes, int length) {
    return sum(new CRC32(), bytes, length) << Integer.SIZE | sum(new CRC32C(), bytes, length);
  }

  /** Length and sum of the first bytes, in hexadecimal digits: what was made of the same has it. */
  public static String key(byte[] bytes, int length) {
    return Integer.toHexString(length) + '-' + Long.toHexString(of(bytes, length));
  }

  private static long sum(Checksum checksum, byte[] bytes, int length) {
    checksum.update(bytes, 0, length);
    return checksum.getValue();
  }
}
