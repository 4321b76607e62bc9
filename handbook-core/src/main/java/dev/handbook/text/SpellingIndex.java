package dev.handbook.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds what misspelt words were probably meant to be among many candidates: as {@link Spelling},
 * but with work for each word that does not grow with their number. Where there are many, those are
 * compared that share the rarest letters in a row with the word; where nearly all are alike, the
 * closest may be missed, and then nothing is suggested.
 */
public final class SpellingIndex {
  /** So few are compared one by one. */
  private static final int FEW = 64;

  /** Candidates looked up for a word by letters that they share. */
  private static final int MOST_LOOKED_UP = 600;

  /** Candidates compared with a word. */
  private static final int MOST_COMPARED = 16;

  private static final int SHORT_RUN = 2;
  private static final int LONG_RUN = 3;

  private final List<String> candidates;
  private final Map<String, List<Integer>> byRun = new HashMap<>();

  private SpellingIndex(List<String> candidates) {
    this.candidates = candidates;
    if (candidates.size() > FEW) {
      for (int i = 0; i < candidates.size(); i++) {
        for (String run : runs(candidates.get(i))) {
          byRun.computeIfAbsent(run, key -> new ArrayList<>()).add(i);
        }
      }
    }
  }

  /** An index of candidates. */
  public static SpellingIndex of(Collection<String> candidates) {
    return new SpellingIndex(List.copyOf(new TreeSet<>(candidates)));
  }

  /** The candidate closest to a word, if one is close; see {@link Spelling#closest}. */
  public Optional<String> closest(String word) {
    return Spelling.closest(word, candidates.size() > FEW ? likely(word) : candidates);
  }

  /** Those that share most with a word, counted by its rarest runs of letters. */
  private List<String> likely(String word) {
    List<List<Integer>> found =
        runs(word).stream()
            .map(run -> byRun.getOrDefault(run, List.of()))
            .filter(having -> !having.isEmpty())
            .sorted(Comparator.comparingInt(List::size))
            .toList();
    Map<Integer, Integer> shared = new HashMap<>();
    int lookedUp = 0;
    for (List<Integer> having : found) {
      lookedUp += having.size();
      if (lookedUp > MOST_LOOKED_UP) {
        break;
      }
      having.forEach(candidate -> shared.merge(candidate, 1, Integer::sum));
    }
    return shared.entrySet().stream()
        .sorted(
            Map.Entry.<Integer, Integer>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(MOST_COMPARED)
        .map(entry -> candidates.get(entry.getKey()))
        .toList();
  }

  /** Two and three letters in a row, ends marked, so that short words have some, too. */
  private static Set<String> runs(String word) {
    if (word.length() > Spelling.LONGEST) {
      return Set.of();
    }
    String marked = "^" + word.toLowerCase(Locale.ROOT) + "$";
    Set<String> runs = new LinkedHashSet<>();
    for (int length = SHORT_RUN; length <= LONG_RUN; length++) {
      for (int i = 0; i + length <= marked.length(); i++) {
        runs.add(marked.substring(i, i + length));
      }
    }
    return runs;
  }
}
