package dev.handbook.search.query;

import dev.handbook.search.analysis.Language;
import dev.handbook.search.analysis.TermAnalyzer;
import java.util.ArrayList;
import java.util.HashMap;
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

  /** More words than these that are joined by signs are not sought side by side. */
  private static final int MOST_PARTS = 6;

  /** Up to so many neighbouring words may be written as one. */
  private static final int MOST_JOINED = 4;

  /** Letters that words written as one have at least. */
  private static final int SHORTEST_JOINED = 4;

  /** What words joined by signs weigh where they stand side by side. */
  private static final float TOGETHER = 2f;

  private static final char FIRST_HIRAGANA = '\u3041';
  private static final char LAST_HIRAGANA = '\u309f';

  private final Language language;
  private final TermDictionary dictionary;
  private final Synonyms synonyms;
  private final TermAnalyzer analyzer;
  private final Spellings spellings;
  private final Respelling respelling;

  public QueryPlanner(
      Language language, TermDictionary dictionary, Synonyms synonyms, TermAnalyzer analyzer) {
    this.language = language;
    this.dictionary = dictionary;
    this.synonyms = synonyms;
    this.analyzer = analyzer;
    this.spellings = Spellings.of(language);
    this.respelling = new Respelling(language, dictionary, analyzer);
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

  /**
   * A word of the query with its place in it.
   *
   * @param whole the words joined by signs of which this is the first that counts, side by side
   */
  private record Word(
      TermAnalyzer.Token token,
      int start,
      int end,
      boolean last,
      Optional<QueryPlan.Clause> whole) {
    private boolean filler(Language language) {
      return language.fillers().contains(token.word());
    }
  }

  /** Plans a query. */
  public QueryPlan plan(String query, Options options) {
    List<QueryPlan.Clause> phrases = new ArrayList<>();
    List<QueryPlan.Clause> excluded = new ArrayList<>();
    List<Word> words = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    boolean paired = false;
    for (QueryText.Part part : QueryText.of(query).parts()) {
      List<TermAnalyzer.Token> tokens = known(analyzer.of(part.text()));
      if (tokens.isEmpty()) {
        continue;
      }
      if (part.excluded()) {
        excluded.add(exactly(tokens));
      } else if (part.quoted()) {
        phrases.add(exactly(tokens));
      } else {
        Optional<QueryPlan.Clause> whole = together(tokens);
        for (TermAnalyzer.Token token : tokens) {
          int end = part.start() + token.end();
          if (seen.add(token.term())) {
            boolean filler = language.fillers().contains(token.word());
            paired |= TermDictionary.paired(token.word()) && !hiragana(token.word());
            words.add(
                new Word(
                    token,
                    part.start() + token.start(),
                    end,
                    end == query.length(),
                    filler ? Optional.empty() : whole));
            whole = filler ? whole : Optional.empty();
          }
        }
      }
    }
    Map<String, List<QueryPlan.Clause>> joined = joined(words);
    boolean telling = paired;
    List<Word> fillers =
        words.stream()
            .filter(word -> word.filler(language) || telling && hiragana(word.token().word()))
            .toList();
    if (phrases.isEmpty() && fillers.size() == words.size()) {
      fillers = List.of();
    }
    words.removeAll(fillers);
    return assemble(query, options, phrases, excluded, words, fillers, joined);
  }

  /** Whether a pair has a character of grammar: beside others it says little. */
  private static boolean hiragana(String word) {
    return word.chars().anyMatch(c -> c >= FIRST_HIRAGANA && c <= LAST_HIRAGANA);
  }

  /** Words that are put together as they stand where the index has them so, else their parts. */
  private List<TermAnalyzer.Token> known(List<TermAnalyzer.Token> tokens) {
    List<TermAnalyzer.Token> known = new ArrayList<>();
    boolean whole = true;
    for (int i = 0; i < tokens.size(); i++) {
      TermAnalyzer.Token token = tokens.get(i);
      boolean apart = i + 1 < tokens.size() && tokens.get(i + 1).part();
      whole = token.part() ? whole : !apart || dictionary.contains(token.term());
      if (token.part() != whole) {
        known.add(token);
      }
    }
    return known;
  }

  /** Words joined by signs, such as {@code all_public_channels}: all of them, side by side. */
  private static Optional<QueryPlan.Clause> together(List<TermAnalyzer.Token> tokens) {
    return tokens.size() < 2
            || tokens.size() > MOST_PARTS
            || tokens.stream().anyMatch(token -> TermDictionary.paired(token.word()))
        ? Optional.empty()
        : Optional.of(exactly(tokens));
  }

  /** For each term what it is written as together with its neighbours: hand book, handbook. */
  private Map<String, List<QueryPlan.Clause>> joined(List<Word> words) {
    Map<String, List<QueryPlan.Clause>> joined = new HashMap<>();
    for (int from = 0; from < words.size(); from++) {
      StringBuilder text = new StringBuilder();
      for (int to = from; to < Math.min(words.size(), from + MOST_JOINED); to++) {
        text.append(words.get(to).token().word());
        List<Word> run = words.subList(from, to + 1);
        String whole = text.toString();
        if (run.size() < 2
            || whole.length() < SHORTEST_JOINED
            || TermDictionary.paired(whole)
            || run.stream().allMatch(word -> word.filler(language))) {
          continue;
        }
        String term = analyzer.stem(whole);
        if (dictionary.contains(term)) {
          for (Word word : run) {
            joined
                .computeIfAbsent(word.token().term(), none -> new ArrayList<>())
                .add(new QueryPlan.Word(term));
          }
        }
      }
    }
    return joined;
  }

  private QueryPlan assemble(
      String query,
      Options options,
      List<QueryPlan.Clause> phrases,
      List<QueryPlan.Clause> excluded,
      List<Word> words,
      List<Word> fillers,
      Map<String, List<QueryPlan.Clause>> joined) {
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
      float share = alternatives.isEmpty() ? 1 : LESSER;
      for (Word each : words.subList(i, i + length)) {
        joined
            .getOrDefault(each.token().term(), List.of())
            .forEach(clause -> alternatives.add(new QueryPlan.Alternative(clause, share)));
      }
      i += length;
      if (alternatives.isEmpty() && options.correcting()) {
        Optional<Respelling.Meant> meant = respelling.of(word.token().word(), word.token().term());
        if (meant.isPresent()) {
          String better = meant.get().surface();
          corrected.replace(word.start() + moved, word.end() + moved, better);
          moved += better.length() - (word.end() - word.start());
          clauses.addAll(meant(meant.get(), sentence));
          continue;
        }
      }
      clauses.add(
          alternatives.isEmpty() ? new QueryPlan.Word(word.token().term()) : best(alternatives));
    }
    return new QueryPlan(
        clauses,
        fillers.stream().map(word -> word.token().term()).toList(),
        excluded,
        options.filters(),
        corrected.toString().equals(query) ? Optional.empty() : Optional.of(corrected.toString()));
  }

  private static QueryPlan.Clause best(List<QueryPlan.Alternative> alternatives) {
    return alternatives.size() == 1 && alternatives.get(0).boost() == 1
        ? alternatives.get(0).clause()
        : new QueryPlan.Best(alternatives);
  }

  /** What was meant by a word: both of two, or one of several. */
  private List<QueryPlan.Clause> meant(Respelling.Meant meant, boolean sentence) {
    List<QueryPlan.Clause> each = new ArrayList<>();
    List<QueryPlan.Alternative> alternatives = new ArrayList<>();
    for (TermDictionary.Correction part : meant.parts()) {
      QueryPlan.Clause clause = written(part.entry().term(), part.surface(), sentence);
      each.add(clause);
      alternatives.add(new QueryPlan.Alternative(clause, alternatives.isEmpty() ? 1 : LESSER));
    }
    return meant.apart() ? each : List.of(best(alternatives));
  }

  /** A word itself, if it exists, its other spellings, and what completes it while it is typed. */
  private List<QueryPlan.Alternative> own(Word word, boolean unfinished, boolean sentence) {
    List<QueryPlan.Alternative> alternatives = new ArrayList<>();
    String term = word.token().term();
    boolean exists = dictionary.contains(term);
    if (exists) {
      alternatives.add(new QueryPlan.Alternative(written(term, word.token().word(), sentence), 1));
    }
    for (String other : spellings.others(word.token().word())) {
      String otherTerm = analyzer.stem(other);
      if (!otherTerm.equals(term) && dictionary.contains(otherTerm)) {
        alternatives.add(new QueryPlan.Alternative(written(otherTerm, other, sentence), 1));
      }
    }
    boolean known = !alternatives.isEmpty();
    if (known) {
      word.whole().ifPresent(whole -> alternatives.add(new QueryPlan.Alternative(whole, TOGETHER)));
    }
    if (unfinished || TermDictionary.ideograph(word.token().word())) {
      for (TermDictionary.Entry entry : dictionary.completions(word.token().word())) {
        if (!entry.term().equals(term)) {
          alternatives.add(
              new QueryPlan.Alternative(new QueryPlan.Word(entry.term()), known ? LESSER : 1));
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
