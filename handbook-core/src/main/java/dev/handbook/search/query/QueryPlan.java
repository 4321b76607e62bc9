package dev.handbook.search.query;

import dev.handbook.search.index.SectionDocuments;
import dev.handbook.search.section.SearchField;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * What a query means, before anything is searched: the one description that both engines follow,
 * this one by making a Lucene query of it, the browser by computing the same sums.
 *
 * @param clauses what to find; how sections are ranked that have all or some is told in {@link
 *     CoverageQuery}
 * @param fillers small words that count only in titles and headings and are never required
 * @param excluded none of them may be found
 * @param filters facet group to the values of which one must apply
 * @param corrected the query as it was understood, when a word was replaced
 */
public record QueryPlan(
    List<Clause> clauses,
    List<String> fillers,
    List<Clause> excluded,
    Map<String, List<String>> filters,
    Optional<String> corrected) {
  /** How the fields of one term share their scores: the best counts whole, others this much. */
  public static final float TIE = 0.5f;

  /** The fields in which fillers count. */
  static final List<SearchField> FILLER_FIELDS = List.of(SearchField.TITLE, SearchField.HEADING);

  public QueryPlan {
    clauses = List.copyOf(clauses);
    fillers = List.copyOf(fillers);
    excluded = List.copyOf(excluded);
    filters = Map.copyOf(filters);
  }

  /** Something to be found. */
  public sealed interface Clause permits Word, Phrase, All, Best {}

  /**
   * A term in any field.
   *
   * @param form how the word is preferably written; empty if any form of it is as good
   */
  public record Word(String term, String form) implements Clause {
    Word(String term) {
      this(term, "");
    }
  }

  /** Terms at fixed distances in one field. */
  public record Phrase(List<String> terms, List<Integer> positions) implements Clause {
    public Phrase {
      terms = List.copyOf(terms);
      positions = List.copyOf(positions);
    }
  }

  /** All of them; scores are added. */
  record All(List<Clause> clauses) implements Clause {
    All {
      clauses = List.copyOf(clauses);
    }
  }

  /** At least one of them; the best score counts. */
  record Best(List<Alternative> alternatives) implements Clause {
    Best {
      alternatives = List.copyOf(alternatives);
    }
  }

  /** One of several ways to satisfy a clause, and what it weighs. */
  record Alternative(Clause clause, float boost) {}

  /** The same for all pages. */
  public QueryPlan unfiltered() {
    return new QueryPlan(clauses, fillers, excluded, Map.of(), corrected);
  }

  /** The Lucene query. */
  public Query toLucene() {
    if (clauses.isEmpty()) {
      return new MatchNoDocsQuery("nothing is asked for");
    }
    List<Query> asked = clauses.stream().map(QueryPlan::toLucene).toList();
    List<Query> extra =
        fillers.stream().map(word -> fields(FILLER_FIELDS, field -> term(field, word))).toList();
    BooleanQuery.Builder whole = new BooleanQuery.Builder();
    whole.add(new CoverageQuery(asked, extra, words()), Occur.MUST);
    excluded.forEach(clause -> whole.add(toLucene(clause), Occur.MUST_NOT));
    filters.forEach((group, values) -> whole.add(filter(group, values), Occur.FILTER));
    return whole.build();
  }

  /**
   * The different terms of the query, each as it is most likely meant, small words among them; none
   * of scripts that are indexed in pairs, where many short headings have just the pairs asked for.
   */
  private List<String> words() {
    Set<String> words = new LinkedHashSet<>(fillers);
    clauses.forEach(clause -> collect(clause, words));
    return words.stream().anyMatch(TermDictionary::paired) ? List.of() : List.copyOf(words);
  }

  private static void collect(Clause clause, Set<String> words) {
    if (clause instanceof Word word) {
      words.add(word.term());
    } else if (clause instanceof Phrase phrase) {
      words.addAll(phrase.terms());
    } else if (clause instanceof All all) {
      all.clauses().forEach(inner -> collect(inner, words));
    } else {
      collect(((Best) clause).alternatives().get(0).clause(), words);
    }
  }

  private static Query filter(String group, List<String> values) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (String value : values) {
      any.add(new TermQuery(new Term(SectionDocuments.FACET, group + ":" + value)), Occur.SHOULD);
    }
    return any.build();
  }

  private static Query toLucene(Clause clause) {
    List<SearchField> everywhere = List.of(SearchField.values());
    if (clause instanceof Word word) {
      return fields(
          everywhere,
          field ->
              word.form().isEmpty()
                  ? term(field, word.term())
                  : new FormQuery(field, word.term(), word.form()));
    }
    if (clause instanceof Phrase phrase) {
      return fields(everywhere, field -> phrase(field, phrase));
    }
    if (clause instanceof All all) {
      BooleanQuery.Builder builder = new BooleanQuery.Builder();
      all.clauses().forEach(inner -> builder.add(toLucene(inner), Occur.MUST));
      return builder.build();
    }
    List<Query> alternatives = new ArrayList<>();
    for (Alternative alternative : ((Best) clause).alternatives()) {
      alternatives.add(new BoostQuery(toLucene(alternative.clause()), alternative.boost()));
    }
    return new DisjunctionMaxQuery(alternatives, 0);
  }

  private static Query fields(List<SearchField> fields, Function<SearchField, Query> query) {
    List<Query> each = new ArrayList<>();
    for (SearchField field : fields) {
      each.add(new BoostQuery(query.apply(field), field.boost()));
    }
    return new DisjunctionMaxQuery(each, TIE);
  }

  private static Query term(SearchField field, String term) {
    return new TermQuery(new Term(field.id(), term));
  }

  private static Query phrase(SearchField field, Phrase phrase) {
    PhraseQuery.Builder builder = new PhraseQuery.Builder();
    for (int i = 0; i < phrase.terms().size(); i++) {
      builder.add(new Term(field.id(), phrase.terms().get(i)), phrase.positions().get(i));
    }
    return builder.build();
  }
}
