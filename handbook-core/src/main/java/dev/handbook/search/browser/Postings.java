package dev.handbook.search.browser;

import dev.handbook.search.index.FieldStats;
import dev.handbook.search.index.PageTable;
import dev.handbook.search.query.TermDictionary;
import dev.handbook.search.section.Base91;
import dev.handbook.search.section.SearchField;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;

/**
 * Reads where a term stands in one field and writes it down for browsers: for each section (of
 * page-wide fields: each page) the gap to the one before, then length class and frequency in one
 * number; and, apart from it, the positions.
 */
final class Postings {
  private final SearchField field;
  private final FieldStats stats;
  private final PageTable pages;
  private final TermsEnum terms;
  private final TermsEnum forms;
  private final int[] norms;
  private BytesRef next;
  private PostingsEnum postings;

  Postings(LeafReader reader, SearchField field, FieldStats stats, PageTable pages)
      throws IOException {
    this.field = field;
    this.stats = stats;
    this.pages = pages;
    this.terms = terms(reader, field.id());
    this.forms = terms(reader, field.forms());
    this.norms = norms(reader);
    this.next = terms.next();
  }

  private static TermsEnum terms(LeafReader reader, String field) throws IOException {
    org.apache.lucene.index.Terms terms = reader.terms(field);
    return terms == null ? TermsEnum.EMPTY : terms.iterator();
  }

  /** Of each section the place of its length class. */
  private int[] norms(LeafReader reader) throws IOException {
    int[] placeOfNorm = new int[256];
    for (int i = 0; i < stats.norms().size(); i++) {
      placeOfNorm[stats.norms().get(i)] = i;
    }
    int[] places = new int[reader.maxDoc()];
    NumericDocValues values = reader.getNormValues(field.id());
    while (values != null && values.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      places[values.docID()] = placeOfNorm[(int) values.longValue() & 0xff];
    }
    return places;
  }

  /**
   * Writes where a term stands; of one with several forms it says of each place which stand there.
   * Terms are asked for in their order, which spares the index a search for each.
   *
   * @param places to which sections or pages are added
   * @param positions to which the places of its words are added
   * @return in how many sections or pages; 0 when the field has not got the term
   */
  int write(TermDictionary.Entry entry, Base91 places, Base91 positions) throws IOException {
    BytesRef term = new BytesRef(entry.term());
    while (next != null && next.compareTo(term) < 0) {
      next = terms.next();
    }
    if (!term.equals(next)) {
      return 0;
    }
    List<String> surfaces = entry.surfaces().size() > 1 ? entry.surfaces() : List.of();
    PostingsEnum[] written = forms(surfaces);
    int lengths = stats.norms().size();
    postings = terms.postings(postings, PostingsEnum.POSITIONS);
    int count = 0;
    int last = -1;
    for (int doc = postings.nextDoc();
        doc != DocIdSetIterator.NO_MORE_DOCS;
        doc = postings.nextDoc()) {
      int place = field.pageWide() ? pages.pageOf()[doc] : doc;
      if (place == last) {
        continue;
      }
      int frequency = postings.freq();
      places.number(place - last - 1);
      places.number(norms[doc] + lengths * (frequency - 1));
      if (written.length > 0) {
        places.number(written(written, doc));
      }
      int position = 0;
      for (int i = 0; i < frequency; i++) {
        int before = position;
        position = postings.nextPosition();
        positions.number(position - before);
      }
      last = place;
      count++;
    }
    return count;
  }

  /** Where each form stands; null for one that the field has not got. */
  private PostingsEnum[] forms(List<String> surfaces) throws IOException {
    PostingsEnum[] found = new PostingsEnum[surfaces.size()];
    for (int i = 0; i < found.length; i++) {
      boolean known = forms.seekExact(new BytesRef(surfaces.get(i)));
      found[i] = known ? forms.postings(null, PostingsEnum.NONE) : null;
    }
    return found;
  }

  /** The forms that stand in a section: the first is worth 1, the second 2, the third 4 … */
  private static int written(PostingsEnum[] forms, int doc) throws IOException {
    int written = 0;
    for (int i = 0; i < forms.length; i++) {
      PostingsEnum form = forms[i];
      if (form != null && form.docID() < doc) {
        form.advance(doc);
      }
      written |= form != null && form.docID() == doc ? 1 << i : 0;
    }
    return written;
  }

  /** Postings of all fields, in the order of {@link SearchField}. */
  static Postings[] all(LeafReader reader, Map<SearchField, FieldStats> stats, PageTable pages)
      throws IOException {
    SearchField[] fields = SearchField.values();
    Postings[] all = new Postings[fields.length];
    for (int i = 0; i < fields.length; i++) {
      all[i] = new Postings(reader, fields[i], stats.get(fields[i]), pages);
    }
    return all;
  }
}
