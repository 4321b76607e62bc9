package dev.handbook.history;

import dev.handbook.text.SourceText;
import dev.handbook.text.Urls;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.eclipse.jgit.diff.SimilarityIndex;
import org.eclipse.jgit.diff.SimilarityIndex.TableFullException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectLoader;

/**
 * Finds out which pages have moved, as git does: a file that is gone and one that is new are the
 * same when at least half of their lines are. The nearest pairs are taken first; of equals, the one
 * that keeps its name.
 */
final class Moves {
  /** Git's own limit: beyond so many pairs only files that are exactly the same are paired. */
  private static final int MOST_PAIRS = 1000 * 1000;

  private static final int SAME = 100;

  /** Git's own threshold, in percent. */
  static final int ENOUGH = 50;

  /** Two procedures that follow one form are half the same without being the same. */
  private static final int SURE = 70;

  private record Pair(String from, String to, int score) {
    static final Comparator<Pair> BEST =
        Comparator.comparing(Pair::score)
            .thenComparing(Pair::keepsName)
            .reversed()
            .thenComparing(Pair::from)
            .thenComparing(Pair::to);

    boolean keepsName() {
      return Urls.name(from).equals(Urls.name(to));
    }

    boolean sure() {
      return score >= SURE || (keepsName() && !Urls.isIndex(from));
    }
  }

  private Moves() {}

  /** Whether a pair of files is so alike that links may be led from one to the other unseen. */
  static boolean sure(String from, String to, int score) {
    return new Pair(from, to, score).sure();
  }

  /** Former paths of files that have moved and where they are now. */
  static Map<String, String> between(
      Map<String, SourceText> removed, Map<String, SourceText> added) {
    return between(removed, added, pair -> true);
  }

  /** The same where it is beyond doubt. */
  static Map<String, String> sure(Map<String, SourceText> removed, Map<String, SourceText> added) {
    return between(removed, added, Pair::sure);
  }

  private static Map<String, String> between(
      Map<String, SourceText> removed, Map<String, SourceText> added, Predicate<Pair> wanted) {
    List<Pair> pairs = new ArrayList<>(alike(removed, added));
    if ((long) removed.size() * added.size() <= MOST_PAIRS) {
      pairs.addAll(similar(removed, added));
    }
    pairs.removeIf(wanted.negate());
    pairs.sort(Pair.BEST);
    Map<String, String> moves = new TreeMap<>();
    Set<String> taken = new HashSet<>();
    for (Pair pair : pairs) {
      if (!moves.containsKey(pair.from()) && taken.add(pair.to())) {
        moves.put(pair.from(), pair.to());
      }
    }
    return moves;
  }

  private static List<Pair> alike(Map<String, SourceText> removed, Map<String, SourceText> added) {
    Map<String, List<String>> byText = new HashMap<>();
    added.forEach(
        (path, text) -> byText.computeIfAbsent(text.text(), key -> new ArrayList<>()).add(path));
    List<Pair> pairs = new ArrayList<>();
    removed.forEach(
        (from, text) -> {
          if (!text.text().isBlank()) {
            byText
                .getOrDefault(text.text(), List.of())
                .forEach(to -> pairs.add(new Pair(from, to, SAME)));
          }
        });
    return pairs;
  }

  private static List<Pair> similar(
      Map<String, SourceText> removed, Map<String, SourceText> added) {
    Map<String, SimilarityIndex> sources = indexed(removed);
    Map<String, SimilarityIndex> targets = indexed(added);
    List<Pair> pairs = new ArrayList<>();
    sources.forEach(
        (from, source) ->
            targets.forEach(
                (to, target) -> {
                  int score = source.score(target, SAME);
                  if (score >= ENOUGH) {
                    pairs.add(new Pair(from, to, score));
                  }
                }));
    return pairs;
  }

  private static Map<String, SimilarityIndex> indexed(Map<String, SourceText> texts) {
    Map<String, SimilarityIndex> indexes = new TreeMap<>();
    for (String path : texts.keySet()) {
      byte[] bytes = texts.get(path).text().getBytes(StandardCharsets.UTF_8);
      try {
        SimilarityIndex index =
            SimilarityIndex.create(new ObjectLoader.SmallObject(Constants.OBJ_BLOB, bytes));
        indexes.put(path, index);
      } catch (TableFullException | IOException tooLarge) {
        // A page of that size is paired only with one that is exactly the same.
        continue;
      }
    }
    return indexes;
  }
}
