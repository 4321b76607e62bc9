package dev.handbook.site.drawing;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.Adler32;
import java.util.zip.CRC32;

/**
 * Writes a picture of flat areas as PNG (ISO/IEC 15948).
 *
 * <p>The JDK compresses by the zlib of the machine, whose output differs from one to the next; this
 * compresses runs alone, in the fixed code of RFC 1951, the same everywhere.
 */
final class PngWriter {
  private static final int COLOURS = 3;
  private static final int LONGEST_RUN = 258;

  /** Shortest runs of the length codes 257 to 285. */
  private static final int[] LENGTHS = {
    3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131,
    163, 195, 227, 258
  };

  private static final int[] EXTRA_BITS = {
    0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0
  };

  private final int width;
  private final int height;
  private final byte[] rows;
  private int at;
  private final ByteArrayOutputStream packed = new ByteArrayOutputStream();
  private int bits;
  private int bitCount;

  PngWriter(int width, int height) {
    this.width = width;
    this.height = height;
    this.rows = new byte[width * height * COLOURS];
  }

  /** The next pixel, row by row. */
  void pixel(int rgb) {
    rows[at++] = (byte) (rgb >> 16);
    rows[at++] = (byte) (rgb >> 8);
    rows[at++] = (byte) rgb;
  }

  /** The file. */
  byte[] bytes() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    number(head, width);
    number(head, height);
    head.writeBytes(new byte[] {8, 2, 0, 0, 0});
    chunk(out, "IHDR", head.toByteArray());
    chunk(out, "IDAT", deflated(filtered()));
    chunk(out, "IEND", new byte[0]);
    return out.toByteArray();
  }

  /** Each row as its difference from the one above: most become zeros. */
  private byte[] filtered() {
    int length = width * COLOURS;
    byte[] filtered = new byte[height * (length + 1)];
    for (int y = 0; y < height; y++) {
      int to = y * (length + 1);
      filtered[to] = 2;
      for (int i = 0; i < length; i++) {
        int above = y == 0 ? 0 : rows[(y - 1) * length + i];
        filtered[to + 1 + i] = (byte) (rows[y * length + i] - above);
      }
    }
    return filtered;
  }

  private byte[] deflated(byte[] data) {
    packed.writeBytes(new byte[] {0x78, 0x01});
    bits(0b011, 3);
    for (int i = 0; i < data.length; ) {
      int run = 0;
      while (i > 0 && run < LONGEST_RUN && i + run < data.length && data[i + run] == data[i - 1]) {
        run++;
      }
      if (run >= LENGTHS[0]) {
        run(run);
        i += run;
      } else {
        symbol(data[i++] & 255);
      }
    }
    symbol(256);
    if (bitCount > 0) {
      packed.write(bits);
    }
    Adler32 sum = new Adler32();
    sum.update(data);
    number(packed, (int) sum.getValue());
    return packed.toByteArray();
  }

  private void run(int length) {
    int code = LENGTHS.length - 1;
    while (LENGTHS[code] > length) {
      code--;
    }
    symbol(257 + code);
    bits(length - LENGTHS[code], EXTRA_BITS[code]);
    // The distance is always one: code 0, five bits, no extra bits.
    bits(0, 5);
  }

  /** The fixed code of a literal or length. */
  private void symbol(int symbol) {
    if (symbol < 144) {
      code(0x30 + symbol, 8);
    } else if (symbol < 256) {
      code(0x190 + symbol - 144, 9);
    } else if (symbol < 280) {
      code(symbol - 256, 7);
    } else {
      code(0xc0 + symbol - 280, 8);
    }
  }

  /** Codes are packed beginning with their highest bit, all else with its lowest. */
  private void code(int code, int length) {
    bits(Integer.reverse(code) >>> 32 - length, length);
  }

  private void bits(int value, int count) {
    bits |= value << bitCount;
    bitCount += count;
    while (bitCount >= 8) {
      packed.write(bits);
      bits >>>= 8;
      bitCount -= 8;
    }
  }

  private static void chunk(ByteArrayOutputStream out, String type, byte[] data) {
    number(out, data.length);
    byte[] name = type.getBytes(StandardCharsets.US_ASCII);
    CRC32 sum = new CRC32();
    sum.update(name);
    sum.update(data);
    out.writeBytes(name);
    out.writeBytes(data);
    number(out, (int) sum.getValue());
  }

  private static void number(ByteArrayOutputStream out, int value) {
    out.write(value >>> 24);
    out.write(value >>> 16);
    out.write(value >>> 8);
    out.write(value);
  }
}
