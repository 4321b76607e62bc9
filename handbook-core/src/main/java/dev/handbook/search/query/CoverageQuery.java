package dev.handbook.search.query;

import dev.handbook.search.index.PageTable;
import dev.handbook.search.section.Status;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;

/**
 * Finds sections that have any of the clauses, and prefers those that have many of them.
 *
 * <p>The score of a section is, every step a float, sums in double precision before they become
 * one:
 *
 * <pre>
 * rarity = ln(1 + (sections - n + 0.5) / (n + 0.5)) of a clause that n sections have; 0 if none has
 * share  = sum of the rarities of the clauses found in the section / of all clauses
 * own    = sum of the scores of clauses, and half of those of fillers, in the section
 * page   = sum over the clauses of the best score in any section of the page
 * name   = 2 if the heading has just the words of the query, else 1
 * score  = (name * share * own + page / 4) * weight of the page        if there are fillers
 * score  = (name * share³ * own + page / 4) * weight of the page  if there are none
 * </pre>
 *
 * <p>A section with all words comes first as a rule, but a far better one that lacks a common word
 * may pass it, the more so in a sentence: what is asked in sentences is seldom answered in all the
 * same words. Among sections alike, the one whose page deals with the rest of the question wins.
 * Measured against hard tiers this found more, most of all for questions in sentences.
 */
final class CoverageQuery extends Query {
  /** What the page's score is multiplied by. */
  static final float PAGE_SHARE = 0.25f;

  /** What the scores of fillers are multiplied by. */
  private static final double FILLER_SHARE = 0.5;

  /** What the score of a section is multiplied by that has just the query's words as heading. */
  private static final float NAMED = 2;

  private static final double HALF = 0.5;

  private final List<Query> clauses;
  private final List<Query> fillers;
  private final List<String> words;

  /**
   * Makes a query.
   *
   * @param words the terms of a heading that is just this query
   */
  CoverageQuery(List<Query> clauses, List<Query> fillers, List<String> words) {
    this.clauses = List.copyOf(clauses);
    this.fillers = List.copyOf(fillers);
    this.words = List.copyOf(words);
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost)
      throws IOException {
    List<Weight> asked = weights(searcher, clauses, boost);
    List<Weight> extra = weights(searcher, fillers, boost);
    return new Weight(this) {
      @Override
      public Scorer scorer(LeafReaderContext context) throws IOException {
        FixedBitSet named = WholeHeading.of(context.reader(), words);
        PageTable pages = PageTable.read(context.reader());
        return new Sums(context, pages, named).scorer(this, asked, extra);
      }

      @Override
      public Explanation explain(LeafReaderContext context, int doc) throws IOException {
        Scorer scorer = scorer(context);
        return scorer.iterator().advance(doc) == doc
            ? Explanation.match(scorer.score(), "coverage")
            : Explanation.noMatch("no clause");
      }

      @Override
      public boolean isCacheable(LeafReaderContext context) {
        return false;
      }
    };
  }

  private static List<Weight> weights(IndexSearcher searcher, List<Query> queries, float boost)
      throws IOException {
    List<Weight> weights = new ArrayList<>();
    for (Query query : queries) {
      weights.add(searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE, boost));
    }
    return weights;
  }

  /** Adds up the clauses, section by section and page by page. */
  private static final class Sums {
    private final LeafReaderContext context;
    private final PageTable pages;
    private final FixedBitSet named;
    private final double[] own;
    private final double[] found;
    private final double[] page;
    private final FixedBitSet matches;
    private double all;

    Sums(LeafReaderContext context, PageTable pages, FixedBitSet named) {
      int sections = context.reader().maxDoc();
      this.context = context;
      this.pages = pages;
      this.named = named;
      this.own = new double[sections];
      this.found = new double[sections];
      this.page = new double[pages.pages()];
      this.matches = new FixedBitSet(Math.max(1, sections));
    }

    Scorer scorer(Weight weight, List<Weight> asked, List<Weight> extra) throws IOException {
      for (Weight clause : asked) {
        addClause(clause.scorer(context));
      }
      for (Weight filler : extra) {
        addFiller(filler.scorer(context));
      }
      BitSetIterator iterator = new BitSetIterator(matches, matches.cardinality());
      return new Scorer(weight) {
        @Override
        public float score() {
          return Sums.this.score(iterator.docID(), !extra.isEmpty());
        }

        @Override
        public float getMaxScore(int upTo) {
          return Float.MAX_VALUE;
        }

        @Override
        public int docID() {
          return iterator.docID();
        }

        @Override
        public DocIdSetIterator iterator() {
          return iterator;
        }
      };
    }

    private float score(int doc, boolean sentence) {
      int number = pages.pageOf()[doc];
      float share = (float) found[doc] / (float) all;
      float cover = sentence ? share : share * share * share;
      float alone = cover * (float) own[doc] * (named.get(doc) ? NAMED : 1);
      float together = PAGE_SHARE * (float) page[number];
      return (alone + together) * (pages.weights()[number] / (float) Status.UNIT);
    }

    private void addClause(Scorer scorer) throws IOException {
      if (scorer == null) {
        return;
      }
      int number = -1;
      float best = 0;
      FixedBitSet having = new FixedBitSet(matches.length());
      DocIdSetIterator each = scorer.iterator();
      for (int doc = each.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = each.nextDoc()) {
        float score = scorer.score();
        own[doc] += score;
        having.set(doc);
        if (pages.pageOf()[doc] != number) {
          addToPage(number, best);
          number = pages.pageOf()[doc];
          best = 0;
        }
        best = Math.max(best, score);
      }
      addToPage(number, best);
      count(having);
    }

    private void count(FixedBitSet having) {
      int sections = having.cardinality();
      if (sections == 0) {
        return;
      }
      // The strict one is what browsers have, too; the other may differ in the last bit.
      float rarity = (float) StrictMath.log(1 + (own.length - sections + HALF) / (sections + HALF));
      BitSetIterator each = new BitSetIterator(having, sections);
      for (int doc = each.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = each.nextDoc()) {
        found[doc] += rarity;
      }
      all += rarity;
      matches.or(having);
    }

    private void addToPage(int number, float best) {
      if (number >= 0) {
        page[number] += best;
      }
    }

    private void addFiller(Scorer scorer) throws IOException {
      if (scorer != null) {
        DocIdSetIterator each = scorer.iterator();
        for (int doc = each.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = each.nextDoc()) {
          own[doc] += FILLER_SHARE * scorer.score();
        }
      }
    }
  }

  @Override
  public void visit(QueryVisitor visitor) {
    clauses.forEach(clause -> clause.visit(visitor));
  }

  @Override
  public String toString(String field) {
    return "coverage" + clauses + fillers + words;
  }

  @Override
  public boolean equals(Object other) {
    return sameClassAs(other)
        && clauses.equals(((CoverageQuery) other).clauses)
        && fillers.equals(((CoverageQuery) other).fillers)
        && words.equals(((CoverageQuery) other).words);
  }

  @Override
  public int hashCode() {
    return Objects.hash(classHash(), clauses, fillers, words);
  }
}
