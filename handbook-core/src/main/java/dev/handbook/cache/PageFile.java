package dev.handbook.cache;

import dev.handbook.files.Seal;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A file of records: a head that says who wrote it, then records that can be told whole from
 * broken. A record is a mark, the length and the seal of its bytes, and the bytes.
 */
final class PageFile {
  private static final int MARK = 0x68627067;
  private static final int HEAD = 16;

  private PageFile() {}

  /**
   * A place of a record in the file.
   *
   * @param start offset of its bytes
   * @param length how many
   * @param seal of them
   */
  record Place(long start, int length, long seal) {
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
      Place place = new Place(at + HEAD, head.getInt(), head.getLong());
      if (place.length() < 0 || place.end() > file.size()) {
        break;
      }
      places.add(place);
      at = place.end();
    }
    return places;
  }

  /** The bytes of a record, if it was sealed with this. */
  static Optional<byte[]> bytes(FileChannel file, Place place, Seal seal) throws IOException {
    byte[] bytes = new byte[place.length()];
    boolean whole = fill(file, ByteBuffer.wrap(bytes), place.start());
    return whole && seal.on(bytes) == place.seal() ? Optional.of(bytes) : Optional.empty();
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

  /** Writes sealed records from an offset on; what was behind it is gone. */
  static void write(FileChannel file, long from, Stream<Sealed> records) throws IOException {
    file.truncate(from);
    file.position(from);
    OutputStream raw = Channels.newOutputStream(file);
    DataOutputStream out = new DataOutputStream(new BufferedOutputStream(raw, 1 << 16));
    for (Sealed record : (Iterable<Sealed>) records::iterator) {
      out.writeInt(MARK);
      out.writeInt(record.bytes().length);
      out.writeLong(record.seal());
      out.write(record.bytes());
    }
    out.flush();
  }

  /** The bytes of a record with their seal. */
  record Sealed(byte[] bytes, long seal) {
    static Sealed of(byte[] bytes, Seal seal) {
      return new Sealed(bytes, seal.on(bytes));
    }
  }
}
