package dev.handbook.search.index;

import dev.handbook.search.section.SearchField;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;

/**
 * What BM25 needs to know of a field as a whole.
 *
 * @param docs sections that have the field
 * @param tokens how many tokens it has in all of them
 * @param norms the encoded lengths that occur, most frequent first; postings name them by place
 */
public record FieldStats(int docs, long tokens, List<Integer> norms) {
  public FieldStats {
    norms = List.copyOf(norms);
  }

  /** Reads them from an index. */
  public static FieldStats read(LeafReader reader, SearchField field) throws IOException {
    CollectionStatistics statistics = new IndexSearcher(reader).collectionStatistics(field.id());
    if (statistics == null) {
      return new FieldStats(0, 0, List.of());
    }
    int[] counts = new int[256];
    NumericDocValues norms = reader.getNormValues(field.id());
    while (norms.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      counts[(int) norms.longValue() & 0xff]++;
    }
    List<Integer> frequentFirst =
        IntStream.range(0, counts.length)
            .filter(norm -> counts[norm] > 0)
            .boxed()
            .sorted(Comparator.comparing((Integer norm) -> counts[norm]).reversed())
            .toList();
    return new FieldStats(
        (int) statistics.docCount(), statistics.sumTotalTermFreq(), frequentFirst);
  }
}
