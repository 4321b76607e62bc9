package dev.handbook.search.index;

import java.io.Closeable;
import java.io.IOException;
import java.util.BitSet;
import java.util.Optional;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FilterCodecReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.StringHelper;

/** The index of the last run, from which pages are taken whose documents are what they were. */
final class FormerIndex implements Closeable {
  private final IndexNotes notes;
  private final DirectoryReader reader;
  private final CodecReader leaf;
  private final BitSet pages = new BitSet();

  private FormerIndex(IndexNotes notes, DirectoryReader reader, CodecReader leaf) {
    this.notes = notes;
    this.reader = reader;
    this.leaf = leaf;
  }

  /**
   * Opens what is in a folder.
   *
   * @param program that makes indexes, with the language
   * @return empty when it was made by another, or is not whole
   */
  static Optional<FormerIndex> open(Directory directory, String program) {
    try {
      IndexNotes notes = IndexNotes.read(directory);
      DirectoryReader reader = DirectoryReader.open(directory);
      if (notes.maker().equals(maker(program, reader))
          && reader.leaves().size() == 1
          && reader.leaves().get(0).reader() instanceof CodecReader leaf
          && !leaf.hasDeletions()) {
        leaf.checkIntegrity();
        return Optional.of(new FormerIndex(notes, reader, leaf));
      }
      reader.close();
      return Optional.empty();
    } catch (IOException | RuntimeException broken) {
      return Optional.empty();
    }
  }

  /** Names a program and the very index it made. */
  static String maker(String program, DirectoryReader reader) throws IOException {
    return program + " " + StringHelper.idToString(id(reader));
  }

  private static byte[] id(DirectoryReader reader) throws IOException {
    return SegmentInfos.readCommit(
            reader.directory(), reader.getIndexCommit().getSegmentsFileName())
        .getId();
  }

  /** What was noted. */
  IndexNotes notes() {
    return notes;
  }

  /** Marks a page to be taken over, if it is what it was. */
  Optional<PageWords> take(int page, String key) {
    Optional<PageWords> known =
        Optional.ofNullable(notes.pages().get(page)).filter(words -> words.key().equals(key));
    known.ifPresent(words -> pages.set(page));
    return known;
  }

  /** The pages that were marked. */
  CodecReader taken() throws IOException {
    FixedBitSet taken = new FixedBitSet(leaf.maxDoc());
    NumericDocValues numbers = leaf.getNumericDocValues(SectionDocuments.PAGE);
    while (numbers.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      if (pages.get((int) numbers.longValue())) {
        taken.set(numbers.docID());
      }
    }
    int count = taken.cardinality();
    return new FilterCodecReader(leaf) {
      @Override
      public Bits getLiveDocs() {
        return taken;
      }

      @Override
      public int numDocs() {
        return count;
      }

      @Override
      public CacheHelper getCoreCacheHelper() {
        return null;
      }

      @Override
      public CacheHelper getReaderCacheHelper() {
        return null;
      }
    };
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
