package dev.handbook.search.query;

import dev.handbook.search.analysis.Language;
import dev.handbook.search.analysis.TermAnalyzer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Makes a {@link QueryPlan} of what a reader typed. The browser does the same in {@code plan.js};
 * every rule here has its twin there.
 */
public final class QueryPlanner {
  /** What a completion weighs beside the word itself, a synonym, a second-best correction. */
  static final float LESSER = 0.5f;

  private final Language language;
  private final TermDictionary dictionary;
  private final Synonyms synonyms;
  private final TermAnalyzer analyzer;

  public QueryPlanner(
      Language language, TermDictionary dictionary, Synonyms synonyms, TermAnalyzer analyzer) {
    this.language = language;
    this.dictionary = dictionary;
    this.synonyms = synonyms;
    this.analyzer = analyzer;
  }

  /**
   * How a query is to be read.
   *
   * @param typing whether its last word may be unfinished
   * @param correcting whether words that do not exist may be replaced
   * @param filters facet group to accepted values
   */
  public record Options(boolean typing, boolean correcting, Map<String, List<String>> filters) {
    /** A finished query, all of the handbook. */
    public static final Options PLAIN = new Options(false, true, Map.of());

    public Options {
      filters = Map.copyOf(filters);
    }
  }

  /** A word of the query with its place in it. */
  private record Word(TermAnalyzer.Token token, int start, int end, boolean last) {}

  /** Plans a query. */
  public QueryPlan plan(String query, Options options) {
    List<QueryPlan.Clause> phrases = new ArrayList<>();
    List<QueryPlan.Clause> excluded = new ArrayList<>();
    List<Word> words = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (QueryText.Part part : QueryText.of(query).parts()) {
      List<TermAnalyzer.Token> tokens = analyzer.of(part.text());
      if (tokens.isEmpty()) {
        continue;
      }
      if (part.excluded()) {
        excluded.add(exactly(tokens));
      } else if (part.quoted()) {
        phrases.add(exactly(tokens));
      } else {
        for (TermAnalyzer.Token token : tokens) {
          int end = part.start() + token.end();
          if (seen.add(token.term())) {
            words.add(new Word(token, part.start() + token.start(), end, end == query.length()));
          }
        }
      }
    }
    List<Word> fillers =
        words.stream().filter(word -> language.fillers().contains(word.token().word())).toList();
    if (phrases.isEmpty() && fillers.size() == words.size()) {
      fillers = List.of();
    }
    words.removeAll(fillers);
    return assemble(query, options, phrases, excluded, words, fillers);
  }

  private QueryPlan assemble(
      String query,
      Options options,
      List<QueryPlan.Clause> phrases,
      List<QueryPlan.Clause> excluded,
      List<Word> words,
      List<Word> fillers) {
    List<QueryPlan.Clause> clauses = new ArrayList<>(phrases);
    StringBuilder corrected = new StringBuilder(query);
    int moved = 0;
    boolean sentence = !fillers.isEmpty();
    for (int i = 0; i < words.size(); ) {
      Optional<Synonyms.Match> match =
          synonyms.match(words.stream().map(word -> word.token().term()).toList(), i);
      int length = match.map(Synonyms.Match::length).orElse(1);
      List<QueryPlan.Alternative> alternatives = new ArrayList<>();
      if (length > 1) {
        List<QueryPlan.Clause> all = new ArrayList<>();
        for (Word word : words.subList(i, i + length)) {
          all.add(written(word.token().term(), word.token().word(), sentence));
        }
        alternatives.add(new QueryPlan.Alternative(new QueryPlan.All(all), 1));
      } else {
        alternatives.addAll(own(words.get(i), options.typing() && words.get(i).last(), sentence));
      }
      match.ifPresent(
          found ->
              found
                  .meanings()
                  .forEach(
                      meaning -> alternatives.add(new QueryPlan.Alternative(meaning, LESSER))));
      Word word = words.get(i);
      if (alternatives.isEmpty() && options.correcting()) {
        List<TermDictionary.Correction> corrections =
            dictionary.corrections(word.token().word(), word.token().term());
        for (TermDictionary.Correction correction : corrections) {
          alternatives.add(
              new QueryPlan.Alternative(
                  written(correction.entry().term(), correction.surface(), sentence),
                  alternatives.isEmpty() ? 1 : LESSER));
        }
        if (!corrections.isEmpty()) {
          String better = corrections.get(0).surface();
          corrected.replace(word.start() + moved, word.end() + moved, better);
          moved += better.length() - (word.end() - word.start());
        }
      }
      clauses.add(
          alternatives.isEmpty()
              ? new QueryPlan.Word(word.token().term())
              : alternatives.size() == 1 && alternatives.get(0).boost() == 1
                  ? alternatives.get(0).clause()
                  : new QueryPlan.Best(alternatives));
      i += length;
    }
    return new QueryPlan(
        clauses,
        fillers.stream().map(word -> word.token().term()).toList(),
        excluded,
        options.filters(),
        corrected.toString().equals(query) ? Optional.empty() : Optional.of(corrected.toString()));
  }

  /** A word itself, if it exists, and what completes it while it is being typed. */
  private List<QueryPlan.Alternative> own(Word word, boolean unfinished, boolean sentence) {
    List<QueryPlan.Alternative> alternatives = new ArrayList<>();
    String term = word.token().term();
    boolean exists = dictionary.contains(term);
    if (exists) {
      alternatives.add(new QueryPlan.Alternative(written(term, word.token().word(), sentence), 1));
    }
    if (unfinished || TermDictionary.ideograph(word.token().word())) {
      for (TermDictionary.Entry entry : dictionary.completions(word.token().word())) {
        if (!entry.term().equals(term)) {
          alternatives.add(
              new QueryPlan.Alternative(new QueryPlan.Word(entry.term()), exists ? LESSER : 1));
        }
      }
    }
    return alternatives;
  }

  /** A term, preferably as it was typed; in a sentence words take whatever form it needs. */
  private QueryPlan.Clause written(String term, String word, boolean sentence) {
    return new QueryPlan.Word(
        term, sentence ? "" : dictionary.find(term).map(entry -> entry.form(word)).orElse(""));
  }

  private static QueryPlan.Clause exactly(List<TermAnalyzer.Token> tokens) {
    if (tokens.size() == 1) {
      return new QueryPlan.Word(tokens.get(0).term());
    }
    int first = tokens.get(0).position();
    return new QueryPlan.Phrase(
        tokens.stream().map(TermAnalyzer.Token::term).toList(),
        tokens.stream().map(token -> token.position() - first).toList());
  }
}
