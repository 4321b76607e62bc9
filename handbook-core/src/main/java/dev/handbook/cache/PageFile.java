package dev.handbook.cache;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/**
 * A file of records: a head that says who wrote it, then records that can be told whole from
 * broken. A record is a mark, the length and the CRC-32 of its bytes, and the bytes.
 */
final class PageFile {
  private static final int MARK = 0x68627067;
  private static final int HEAD = 12;

  private PageFile() {}

  /**
   * A place of a record in the file.
   *
   * @param start offset of its bytes
   * @param length how many
   * @param sum their CRC-32
   */
  record Place(long start, int length, int sum) {
    /** Offset behind it. */
    long end() {
      return start + length;
    }
  }

  /** All records up to the first that cannot be one. */
  static List<Place> places(FileChannel file) throws IOException {
    List<Place> places = new ArrayList<>();
    ByteBuffer head = ByteBuffer.allocate(HEAD);
    long at = 0;
    while (at + HEAD <= file.size()) {
      head.clear();
      if (!fill(file, head, at) || head.getInt() != MARK) {
        break;
      }
      Place place = new Place(at + HEAD, head.getInt(), head.getInt());
      if (place.length() < 0 || place.end() > file.size()) {
        break;
      }
      places.add(place);
      at = place.end();
    }
    return places;
  }

  /** The bytes of a record, if they are whole. */
  static Optional<byte[]> bytes(FileChannel file, Place place) throws IOException {
    byte[] bytes = new byte[place.length()];
    boolean whole = fill(file, ByteBuffer.wrap(bytes), place.start());
    return whole && sum(bytes) == place.sum() ? Optional.of(bytes) : Optional.empty();
  }

  /** The first bytes of a record, not checked. */
  static byte[] beginning(FileChannel file, Place place, int size) throws IOException {
    byte[] bytes = new byte[Math.min(size, place.length())];
    return fill(file, ByteBuffer.wrap(bytes), place.start()) ? bytes : new byte[0];
  }

  private static boolean fill(FileChannel file, ByteBuffer buffer, long start) throws IOException {
    long at = start;
    while (buffer.hasRemaining()) {
      int read = file.read(buffer, at);
      if (read < 0) {
        return false;
      }
      at += read;
    }
    buffer.flip();
    return true;
  }

  /** Writes records from an offset on; what was behind it is gone. */
  static void write(Path path, long from, Stream<byte[]> records) throws IOException {
    try (FileChannel file =
        FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      file.truncate(from);
      file.position(from);
      OutputStream raw = Channels.newOutputStream(file);
      DataOutputStream out = new DataOutputStream(new BufferedOutputStream(raw, 1 << 16));
      for (byte[] record : (Iterable<byte[]>) records::iterator) {
        out.writeInt(MARK);
        out.writeInt(record.length);
        out.writeInt(sum(record));
        out.write(record);
      }
      out.flush();
    }
  }

  private static int sum(byte[] bytes) {
    CRC32 sum = new CRC32();
    sum.update(bytes);
    return (int) sum.getValue();
  }
}
