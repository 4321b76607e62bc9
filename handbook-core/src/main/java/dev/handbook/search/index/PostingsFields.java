package dev.handbook.search.index;

import dev.handbook.search.section.SearchField;
import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.BaseTermsEnum;
import org.apache.lucene.index.Fields;
import org.apache.lucene.index.FilterLeafReader.FilterFields;
import org.apache.lucene.index.ImpactsEnum;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;

/** The lists of a stretch of sections as fields that Lucene writes; other fields are its own. */
final class PostingsFields extends FilterFields {
  private final Map<String, List<Listed>> lists;

  /** A term with its list. */
  record Listed(BytesRef term, PostingsList list) {}

  PostingsFields(Fields others, Map<String, List<Listed>> lists) {
    super(others);
    this.lists = lists;
  }

  @Override
  public Terms terms(String field) throws IOException {
    List<Listed> known = lists.get(field);
    return known == null
        ? super.terms(field)
        : new InOrder(known, !field.endsWith(SearchField.FORMS));
  }

  /** The terms of a field in their order. */
  private static final class InOrder extends Terms {
    private final Listed[] sorted;
    private final boolean positions;

    InOrder(List<Listed> lists, boolean positions) {
      this.sorted = lists.toArray(Listed[]::new);
      this.positions = positions;
      Arrays.sort(sorted, Comparator.comparing(Listed::term));
    }

    @Override
    public TermsEnum iterator() {
      return new Each(sorted, positions);
    }

    @Override
    public long size() {
      return sorted.length;
    }

    @Override
    public long getSumTotalTermFreq() {
      throw new UnsupportedOperationException();
    }

    @Override
    public long getSumDocFreq() {
      throw new UnsupportedOperationException();
    }

    @Override
    public int getDocCount() {
      throw new UnsupportedOperationException();
    }

    @Override
    public boolean hasFreqs() {
      return positions;
    }

    @Override
    public boolean hasOffsets() {
      return false;
    }

    @Override
    public boolean hasPositions() {
      return positions;
    }

    @Override
    public boolean hasPayloads() {
      return false;
    }
  }

  /** Goes through the terms once, which is all that writing asks for. */
  private static final class Each extends BaseTermsEnum {
    private final Listed[] sorted;
    private final boolean positions;
    private int at = -1;

    Each(Listed[] sorted, boolean positions) {
      this.sorted = sorted;
      this.positions = positions;
    }

    @Override
    public BytesRef next() {
      at++;
      return at < sorted.length ? sorted[at].term() : null;
    }

    @Override
    public BytesRef term() {
      return sorted[at].term();
    }

    @Override
    public PostingsEnum postings(PostingsEnum reuse, int flags) {
      return sorted[at].list().read(positions);
    }

    @Override
    public SeekStatus seekCeil(BytesRef text) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void seekExact(long ord) {
      throw new UnsupportedOperationException();
    }

    @Override
    public long ord() {
      throw new UnsupportedOperationException();
    }

    @Override
    public int docFreq() {
      throw new UnsupportedOperationException();
    }

    @Override
    public long totalTermFreq() {
      throw new UnsupportedOperationException();
    }

    @Override
    public ImpactsEnum impacts(int flags) {
      throw new UnsupportedOperationException();
    }
  }
}
