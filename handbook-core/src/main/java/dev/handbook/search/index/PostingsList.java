package dev.handbook.search.index;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.util.BytesRef;

/**
 * Where a term stands in one field, in as few bytes as it takes: of each section the distance to
 * the one before; of a field with positions the steps from one to the next plus one, and 0 behind
 * them.
 */
final class PostingsList {
  /** Bytes of memory that an empty list takes, about. */
  static final int COST = 80;

  private static final byte[][] NONE = {};

  /** Full ones, each twice as long as the one before: what is written is never copied. */
  private byte[][] full = NONE;

  private byte[] bytes = new byte[8];
  private int used;
  private int section = -1;
  private int position = -1;

  /** Adds a section, the next or a later one. Returns by how many bytes the list has grown. */
  int section(int number) {
    byte[] before = bytes;
    write(number - section);
    section = number;
    return bytes == before ? 0 : bytes.length;
  }

  /** Adds a position in a section. Returns by how many bytes the list has grown. */
  int position(int number, int place) {
    byte[] before = bytes;
    if (number != section) {
      if (section >= 0) {
        write(0);
      }
      write(number - section);
      section = number;
      position = -1;
    }
    write(place - position + 1);
    position = place;
    return bytes == before ? 0 : bytes.length;
  }

  /** Seven bits a byte, the lowest first, as Lucene does. */
  private void write(int number) {
    // Nearly all are small, and there is room: no call for them, there are millions.
    if (number <= 0x7F && used < bytes.length) {
      bytes[used++] = (byte) number;
      return;
    }
    int rest = number;
    while (rest > 0x7F) {
      append(rest | 0x80);
      rest >>>= 7;
    }
    append(rest);
  }

  private void append(int part) {
    if (used == bytes.length) {
      full = Arrays.copyOf(full, full.length + 1);
      full[full.length - 1] = bytes;
      bytes = new byte[bytes.length * 2];
      used = 0;
    }
    bytes[used++] = (byte) part;
  }

  /**
   * Reads it as Lucene does.
   *
   * @param positions whether it has any
   */
  PostingsEnum read(boolean positions) {
    return new Reading(positions);
  }

  private final class Reading extends PostingsEnum {
    private final boolean positions;
    private byte[] now = full.length > 0 ? full[0] : bytes;
    private int passed;
    private int at;
    private int doc = -1;
    private int[] places = new int[8];
    private int count;
    private int next;

    Reading(boolean positions) {
      this.positions = positions;
    }

    private int number() {
      int number = 0;
      for (int shift = 0; ; shift += 7) {
        if (at == now.length) {
          passed++;
          now = passed < full.length ? full[passed] : bytes;
          at = 0;
        }
        byte part = now[at++];
        number |= (part & 0x7F) << shift;
        if (part >= 0) {
          return number;
        }
      }
    }

    private boolean atEnd() {
      return passed == full.length && at == used;
    }

    @Override
    public int nextDoc() {
      if (atEnd()) {
        doc = NO_MORE_DOCS;
        return doc;
      }
      doc = doc + number();
      next = 0;
      count = 0;
      int place = -1;
      while (positions && !atEnd()) {
        int step = number();
        if (step == 0) {
          break;
        }
        if (count == places.length) {
          places = Arrays.copyOf(places, count * 2);
        }
        place += step - 1;
        places[count++] = place;
      }
      return doc;
    }

    @Override
    public int docID() {
      return doc;
    }

    @Override
    public int freq() {
      return Math.max(1, count);
    }

    @Override
    public int nextPosition() {
      return places[next++];
    }

    @Override
    public int advance(int target) throws IOException {
      return slowAdvance(target);
    }

    @Override
    public long cost() {
      return bytes.length;
    }

    @Override
    public int startOffset() {
      return -1;
    }

    @Override
    public int endOffset() {
      return -1;
    }

    @Override
    public BytesRef getPayload() {
      return null;
    }
  }
}
