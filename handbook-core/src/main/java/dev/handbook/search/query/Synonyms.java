package dev.handbook.search.query;

import dev.handbook.search.analysis.Language;
import dev.handbook.search.analysis.TermAnalyzer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** What words of a query also stand for, as terms. */
public final class Synonyms {
  private final Map<List<String>, List<QueryPlan.Clause>> meanings;
  private final int longest;

  /**
   * Words of a query that stand for something else too.
   *
   * @param length how many words
   */
  record Match(int length, List<QueryPlan.Clause> meanings) {
    Match {
      meanings = List.copyOf(meanings);
    }
  }

  private Synonyms(Map<List<String>, List<QueryPlan.Clause>> meanings) {
    this.meanings = meanings;
    this.longest = meanings.keySet().stream().mapToInt(List::size).max().orElse(0);
  }

  /**
   * Makes terms of the words. Small words in them are passed over as they are in queries; what is
   * not in the index is left out, because it can find nothing.
   */
  public static Synonyms of(
      Map<String, List<String>> words,
      Language language,
      TermAnalyzer analyzer,
      TermDictionary dictionary) {
    Map<List<String>, Set<List<String>>> known = new LinkedHashMap<>();
    new TreeMap<>(words)
        .forEach(
            (word, others) -> {
              List<TermAnalyzer.Token> tokens = analyzer.whole(word);
              List<String> whole = terms(tokens);
              List<String> key =
                  terms(
                      tokens.stream()
                          .filter(token -> !language.fillers().contains(token.word()))
                          .toList());
              Set<List<String>> meanings =
                  known.computeIfAbsent(key.isEmpty() ? whole : key, none -> new LinkedHashSet<>());
              for (String other : others) {
                List<String> meaning = terms(analyzer.whole(other));
                if (!meaning.isEmpty()
                    && !meaning.equals(whole)
                    && !meaning.equals(key)
                    && meaning.stream().allMatch(dictionary::contains)) {
                  meanings.add(meaning);
                }
              }
            });
    known.remove(List.of());
    Map<List<String>, List<QueryPlan.Clause>> clauses = new LinkedHashMap<>();
    known.forEach(
        (key, meanings) -> {
          if (!meanings.isEmpty()) {
            clauses.put(key, meanings.stream().map(Synonyms::clause).toList());
          }
        });
    return new Synonyms(clauses);
  }

  private static List<String> terms(List<TermAnalyzer.Token> tokens) {
    return tokens.stream().map(TermAnalyzer.Token::term).toList();
  }

  private static QueryPlan.Clause clause(List<String> terms) {
    if (terms.size() == 1) {
      return new QueryPlan.Word(terms.get(0));
    }
    List<Integer> positions = new ArrayList<>();
    terms.forEach(term -> positions.add(positions.size()));
    return new QueryPlan.Phrase(terms, positions);
  }

  /** The longest entry that the terms of a query show at a place. */
  Optional<Match> match(List<String> query, int at) {
    for (int length = Math.min(longest, query.size() - at); length > 0; length--) {
      List<QueryPlan.Clause> found = meanings.get(query.subList(at, at + length));
      if (found != null) {
        return Optional.of(new Match(length, found));
      }
    }
    return Optional.empty();
  }

  /** All entries: the terms of a word, and what it stands for. */
  public Map<List<String>, List<QueryPlan.Clause>> all() {
    return meanings;
  }
}
