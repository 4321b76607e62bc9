package dev.handbook.search.query;

import dev.handbook.search.section.SearchField;
import java.io.IOException;
import java.util.Objects;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.Weight;
import org.apache.lucene.search.similarities.Similarity.SimScorer;

/**
 * Finds a term in a field, and prefers the sections in which it is written as the reader typed it:
 * those count by the rarity of that form, all others count less. The browser does the same in
 * {@code score.js}.
 */
final class FormQuery extends Query {
  /** What a term weighs where it is written in other forms only. */
  static final float OTHER_FORM = 0.6f;

  private final Term term;
  private final Term form;

  /** Makes a query. The form is one of several of which the term was made. */
  FormQuery(SearchField field, String term, String form) {
    this.term = new Term(field.id(), term);
    this.form = new Term(field.forms(), form);
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost)
      throws IOException {
    IndexReader reader = searcher.getIndexReader();
    long total = reader.totalTermFreq(term);
    SimScorer others = scorer(searcher, OTHER_FORM * boost, reader.docFreq(term), total);
    SimScorer typed = scorer(searcher, boost, reader.docFreq(form), total);
    return new Weight(this) {
      @Override
      public Scorer scorer(LeafReaderContext context) throws IOException {
        PostingsEnum places = context.reader().postings(term, PostingsEnum.FREQS);
        return places == null
            ? null
            : new Places(this, context.reader(), places).scoring(typed, others);
      }

      @Override
      public Explanation explain(LeafReaderContext context, int doc) throws IOException {
        Scorer scorer = scorer(context);
        return scorer != null && scorer.iterator().advance(doc) == doc
            ? Explanation.match(scorer.score(), "term by form")
            : Explanation.noMatch("no term");
      }

      @Override
      public boolean isCacheable(LeafReaderContext context) {
        return true;
      }
    };
  }

  private SimScorer scorer(IndexSearcher searcher, float boost, int sections, long total)
      throws IOException {
    CollectionStatistics field = searcher.collectionStatistics(term.field());
    return sections == 0
        ? null
        : searcher
            .getSimilarity()
            .scorer(boost, field, new TermStatistics(term.bytes(), sections, total));
  }

  /** Where the term stands. */
  private final class Places {
    private final Weight weight;
    private final PostingsEnum places;
    private final NumericDocValues norms;
    private final DocIdSetIterator written;

    Places(Weight weight, LeafReader reader, PostingsEnum places) throws IOException {
      this.weight = weight;
      this.places = places;
      this.norms = reader.getNormValues(term.field());
      PostingsEnum having = reader.postings(form, PostingsEnum.NONE);
      this.written = having == null ? DocIdSetIterator.empty() : having;
    }

    Scorer scoring(SimScorer typed, SimScorer others) {
      return new Scorer(weight) {
        @Override
        public float score() throws IOException {
          int doc = places.docID();
          norms.advanceExact(doc);
          if (written.docID() < doc) {
            written.advance(doc);
          }
          return (written.docID() == doc ? typed : others).score(places.freq(), norms.longValue());
        }

        @Override
        public float getMaxScore(int upTo) {
          return Float.MAX_VALUE;
        }

        @Override
        public int docID() {
          return places.docID();
        }

        @Override
        public DocIdSetIterator iterator() {
          return places;
        }
      };
    }
  }

  @Override
  public void visit(QueryVisitor visitor) {
    if (visitor.acceptField(term.field())) {
      visitor.consumeTerms(this, term);
    }
  }

  @Override
  public String toString(String field) {
    return term + "/" + form.text();
  }

  @Override
  public boolean equals(Object other) {
    return sameClassAs(other)
        && term.equals(((FormQuery) other).term)
        && form.equals(((FormQuery) other).form);
  }

  @Override
  public int hashCode() {
    return Objects.hash(classHash(), term, form);
  }
}
