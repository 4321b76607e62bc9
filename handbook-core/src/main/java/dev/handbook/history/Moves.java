package dev.handbook.history;

import dev.handbook.model.SourceText;
import dev.handbook.model.Urls;
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
  private static final int ENOUGH = 50;

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
  }

  private Moves() {}

  /** Former paths of files that have moved and where they are now. */
  static Map<String, String> between(
      Map<String, SourceText> removed, Map<String, SourceText> added) {
    List<Pair> pairs = new ArrayList<>(alike(removed, added));
    if ((long) removed.size() * added.size() <= MOST_PAIRS) {
      pairs.addAll(similar(removed, added));
    }
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
