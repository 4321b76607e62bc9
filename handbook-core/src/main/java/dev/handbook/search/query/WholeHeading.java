package dev.handbook.search.query;

import dev.handbook.search.section.SearchField;
import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.SmallFloat;

/**
 * Finds the sections whose heading, or whose page's title at its opening, has all the words of a
 * query and no others, in whatever order: who types a whole heading wants that section. The browser
 * does the same in {@code score.js}.
 */
final class WholeHeading {
  private WholeHeading() {}

  /**
   * The sections, one bit each.
   *
   * @param words different terms, small words among them
   */
  static FixedBitSet of(LeafReader reader, Collection<String> words) throws IOException {
    Map<Integer, Integer> left = null;
    for (String word : words) {
      left = without(reader, word, left);
    }
    FixedBitSet whole = new FixedBitSet(Math.max(1, reader.maxDoc()));
    if (left != null) {
      left.forEach(
          (doc, count) -> {
            if (count == 0) {
              whole.set(doc);
            }
          });
    }
    return whole;
  }

  /** How many words are left of each heading that has a word, when that word is taken out. */
  private static Map<Integer, Integer> without(
      LeafReader reader, String word, Map<Integer, Integer> before) throws IOException {
    Map<Integer, Integer> left = new HashMap<>();
    String field = SearchField.HEADING.id();
    PostingsEnum postings = reader.postings(new Term(field, word), PostingsEnum.FREQS);
    if (postings == null) {
      return left;
    }
    NumericDocValues norms = reader.getNormValues(field);
    for (int doc = postings.nextDoc();
        doc != DocIdSetIterator.NO_MORE_DOCS;
        doc = postings.nextDoc()) {
      norms.advanceExact(doc);
      int count =
          before == null
              ? SmallFloat.byte4ToInt((byte) norms.longValue())
              : before.getOrDefault(doc, 0);
      if (count > 0) {
        left.put(doc, count - postings.freq());
      }
    }
    return left;
  }
}
