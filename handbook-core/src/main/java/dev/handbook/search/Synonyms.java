package dev.handbook.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What words of a query also stand for, as terms. */
final class Synonyms {
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

  /** Makes terms of the words. */
  static Synonyms of(Map<String, List<String>> words, Terms terms) {
    Map<List<String>, List<QueryPlan.Clause>> meanings = new java.util.LinkedHashMap<>();
    new TreeMap<>(words)
        .forEach(
            (word, others) -> {
              List<String> key = terms.of(word).stream().map(Terms.Token::term).toList();
              List<QueryPlan.Clause> known =
                  meanings.computeIfAbsent(key, none -> new ArrayList<>());
              for (String other : others) {
                List<String> meaning = terms.of(other).stream().map(Terms.Token::term).toList();
                if (!key.isEmpty() && !meaning.isEmpty() && !meaning.equals(key)) {
                  known.add(clause(meaning));
                }
              }
            });
    meanings.values().removeIf(List::isEmpty);
    return new Synonyms(meanings);
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
  Map<List<String>, List<QueryPlan.Clause>> all() {
    return meanings;
  }
}
