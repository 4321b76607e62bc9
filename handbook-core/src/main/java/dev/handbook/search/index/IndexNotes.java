package dev.handbook.search.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.IndexOutput;

/**
 * What a run notes beside its index for the next one: who made it, of which documents, and the
 * words of each page, of which Lucene has the terms alone.
 *
 * @param maker of the index: program, language and the random name of its last commit
 * @param table all words by number, each with its term
 * @param pages by page number
 */
record IndexNotes(String maker, List<String[]> table, SortedMap<Integer, PageWords> pages) {
  static final String FILE = "handbook.words";
  private static final int VERSION = 2;

  /** Bytes of the largest number. */
  private static final int LONGEST = 5;

  /** Writes them with a checksum at the end. */
  void write(Directory directory) throws IOException {
    try (IndexOutput out = directory.createOutput(FILE, IOContext.DEFAULT)) {
      CodecUtil.writeHeader(out, FILE, VERSION);
      out.writeString(maker);
      out.writeVInt(table.size());
      for (String[] word : table) {
        out.writeString(word[0]);
        out.writeString(word[1].equals(word[0]) ? "" : word[1]);
      }
      out.writeVInt(pages.size());
      for (Map.Entry<Integer, PageWords> page : pages.entrySet()) {
        out.writeVInt(page.getKey());
        out.writeString(page.getValue().key());
        numbers(out, page.getValue().words());
        numbers(out, page.getValue().sections());
      }
      CodecUtil.writeFooter(out);
    }
  }

  /**
   * Writes numbers as Lucene does, seven bits a byte, the lowest first, but all at once: there are
   * millions, and to hand over each byte by itself takes longer than the rest of the notes.
   */
  private static void numbers(IndexOutput out, int[] numbers) throws IOException {
    byte[] bytes = new byte[numbers.length * LONGEST];
    int size = 0;
    for (int number : numbers) {
      int rest = number;
      while (rest > 0x7F) {
        bytes[size++] = (byte) (rest | 0x80);
        rest >>>= 7;
      }
      bytes[size++] = (byte) rest;
    }
    out.writeVInt(numbers.length);
    out.writeVInt(size);
    out.writeBytes(bytes, size);
  }

  /**
   * Reads them.
   *
   * @throws IOException when there are none, or they are not whole
   */
  static IndexNotes read(Directory directory) throws IOException {
    try (IndexInput in = directory.openInput(FILE, IOContext.DEFAULT)) {
      CodecUtil.checksumEntireFile(in);
      in.seek(0);
      CodecUtil.checkHeader(in, FILE, VERSION, VERSION);
      String maker = in.readString();
      List<String[]> table = new ArrayList<>();
      for (int i = in.readVInt(); i > 0; i--) {
        String word = in.readString();
        String term = in.readString();
        table.add(new String[] {word, term.isEmpty() ? word : term});
      }
      SortedMap<Integer, PageWords> pages = new TreeMap<>();
      for (int i = in.readVInt(); i > 0; i--) {
        pages.put(in.readVInt(), new PageWords(in.readString(), numbers(in), numbers(in)));
      }
      return new IndexNotes(maker, table, pages);
    }
  }

  private static int[] numbers(DataInput in) throws IOException {
    int[] numbers = new int[in.readVInt()];
    byte[] bytes = new byte[in.readVInt()];
    in.readBytes(bytes, 0, bytes.length);
    int at = 0;
    for (int i = 0; i < numbers.length; i++) {
      int number = 0;
      int shift = 0;
      byte part;
      do {
        part = bytes[at++];
        number |= (part & 0x7F) << shift;
        shift += 7;
      } while (part < 0);
      numbers[i] = number;
    }
    return numbers;
  }
}
