package dev.handbook.search;

import java.io.IOException;
import java.util.Objects;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.FilterScorer;
import org.apache.lucene.search.FilterWeight;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;

/** Multiplies the scores of another query by the weight of the page, see {@link Status}. */
final class WeightedQuery extends Query {
  private final Query in;

  WeightedQuery(Query in) {
    this.in = in;
  }

  @Override
  public Query rewrite(IndexSearcher searcher) throws IOException {
    Query rewritten = in.rewrite(searcher);
    return rewritten == in ? this : new WeightedQuery(rewritten);
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost)
      throws IOException {
    // Weights are at most one unit, but a bound that is only nearly right would be useless for
    // skipping: all matches are scored.
    ScoreMode complete = mode == ScoreMode.TOP_SCORES ? ScoreMode.COMPLETE : mode;
    return new FilterWeight(this, in.createWeight(searcher, complete, boost)) {
      @Override
      public Scorer scorer(LeafReaderContext context) throws IOException {
        Scorer scorer = in.scorer(context);
        if (scorer == null) {
          return null;
        }
        NumericDocValues weights = DocValues.getNumeric(context.reader(), SectionDocuments.WEIGHT);
        return new WeightedScorer(scorer, weights);
      }
    };
  }

  private static final class WeightedScorer extends FilterScorer {
    private final NumericDocValues weights;

    WeightedScorer(Scorer in, NumericDocValues weights) {
      super(in);
      this.weights = weights;
    }

    @Override
    public float score() throws IOException {
      return weights.advanceExact(docID())
          ? in.score() * (weights.longValue() / (float) Status.UNIT)
          : in.score();
    }

    @Override
    public float getMaxScore(int upTo) {
      return Float.MAX_VALUE;
    }
  }

  @Override
  public void visit(QueryVisitor visitor) {
    in.visit(visitor);
  }

  @Override
  public String toString(String field) {
    return "weighted(" + in.toString(field) + ")";
  }

  @Override
  public boolean equals(Object other) {
    return sameClassAs(other) && in.equals(((WeightedQuery) other).in);
  }

  @Override
  public int hashCode() {
    return Objects.hash(classHash(), in);
  }
}
