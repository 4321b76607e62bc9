package dev.handbook.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;

/**
 * Reads where a term stands in one field and writes it down for browsers: for each section (of
 * page-wide fields: each page) the gap to the one before, then length class and frequency in one
 * number; and, apart from it, the positions.
 */
final class Postings {
  private final LeafReader reader;
  private final SearchField field;
  private final FieldStats stats;
  private final PageTable pages;
  private final TermsEnum terms;
  private final int[] placeOfNorm = new int[256];

  Postings(LeafReader reader, SearchField field, FieldStats stats, PageTable pages)
      throws IOException {
    this.reader = reader;
    this.field = field;
    this.stats = stats;
    this.pages = pages;
    this.terms = reader.terms(field.id()) == null ? null : reader.terms(field.id()).iterator();
    for (int i = 0; i < stats.norms().size(); i++) {
      placeOfNorm[stats.norms().get(i)] = i;
    }
  }

  /**
   * Where a term stands.
   *
   * @param count of sections or pages; 0 when the field has not got the term
   */
  record Listing(int count, String places, String positions) {}

  private static final Listing NONE = new Listing(0, "", "");

  /** The listing of a term; of one with several forms it says of each place which stand there. */
  Listing of(Lexicon.Entry entry) throws IOException {
    if (terms == null || !terms.seekExact(new BytesRef(entry.term()))) {
      return NONE;
    }
    List<PostingsEnum> forms = forms(entry);
    Printable places = new Printable();
    Printable positions = new Printable();
    NumericDocValues norms = reader.getNormValues(field.id());
    PostingsEnum postings = terms.postings(null, PostingsEnum.POSITIONS);
    int count = 0;
    int last = -1;
    for (int doc = postings.nextDoc();
        doc != DocIdSetIterator.NO_MORE_DOCS;
        doc = postings.nextDoc()) {
      int place = field.pageWide() ? pages.pageOf()[doc] : doc;
      if (place == last) {
        continue;
      }
      norms.advanceExact(doc);
      int norm = placeOfNorm[(int) norms.longValue() & 0xff];
      places.number(place - last - 1);
      places.number(norm + stats.norms().size() * (postings.freq() - 1));
      if (entry.surfaces().size() > 1) {
        places.number(written(forms, doc));
      }
      int position = 0;
      for (int i = 0; i < postings.freq(); i++) {
        int next = postings.nextPosition();
        positions.number(next - position);
        position = next;
      }
      last = place;
      count++;
    }
    return new Listing(count, places.toString(), positions.toString());
  }

  private List<PostingsEnum> forms(Lexicon.Entry entry) throws IOException {
    List<PostingsEnum> forms = new ArrayList<>();
    for (String surface : entry.surfaces()) {
      forms.add(reader.postings(new Term(field.forms(), surface), PostingsEnum.NONE));
    }
    return forms;
  }

  /** The forms that stand in a section: the first is worth 1, the second 2, the third 4 … */
  private static int written(List<PostingsEnum> forms, int doc) throws IOException {
    int written = 0;
    for (int i = 0; i < forms.size(); i++) {
      PostingsEnum form = forms.get(i);
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
