package dev.handbook.search.index;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;

/**
 * Which sections belong to which page, and what the pages weigh.
 *
 * @param pageOf page number by section
 * @param firstOf first section by page, and behind the last page the number of sections
 * @param weights by page, see {@code Status}
 */
public record PageTable(int[] pageOf, int[] firstOf, int[] weights) {
  /** Reads it from an index. */
  public static PageTable read(LeafReader reader) throws IOException {
    NumericDocValues pages = DocValues.getNumeric(reader, SectionDocuments.PAGE);
    NumericDocValues weights = DocValues.getNumeric(reader, SectionDocuments.WEIGHT);
    int[] pageOf = new int[reader.maxDoc()];
    int[] firstOf = new int[reader.maxDoc() + 1];
    int[] weightOf = new int[reader.maxDoc()];
    int count = 0;
    for (int doc = 0; doc < pageOf.length; doc++) {
      pages.advanceExact(doc);
      weights.advanceExact(doc);
      int page = (int) pages.longValue();
      if (page == count) {
        firstOf[count] = doc;
        weightOf[count] = (int) weights.longValue();
        count++;
      }
      pageOf[doc] = page;
    }
    firstOf[count] = pageOf.length;
    return new PageTable(pageOf, Arrays.copyOf(firstOf, count + 1), Arrays.copyOf(weightOf, count));
  }

  /** How many pages there are. */
  public int pages() {
    return weights.length;
  }
}
