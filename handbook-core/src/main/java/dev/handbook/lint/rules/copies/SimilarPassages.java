package dev.handbook.lint.rules.copies;

import dev.handbook.lint.RuleContext;
import dev.handbook.lint.rules.passage.RepeatFilter;
import dev.handbook.model.Block;
import dev.handbook.model.Page;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds passages that say the same but for figures, days and negations. */
final class SimilarPassages {
  private static final int FEWEST_LETTERS = 60;
  static final int FEWEST_WORDS = 12;

  /** What stands in more places is a form, and is meant to differ. */
  private static final int COMMON = 4;

  private SimilarPassages() {}

  /** A passage and its page. */
  record Place(Page page, Block block) {
    List<String> words() {
      return PassageWords.of(block.text());
    }
  }

  /** The groups of two or more, in the order of the handbook. */
  static List<List<Place>> of(RuleContext scope) {
    List<Page> pages =
        scope.handbook().pages().stream().filter(page -> !scope.isArchived(page)).toList();
    List<long[]> skeletons = pages.stream().map(page -> skeletons(scope.passages(page))).toList();
    RepeatFilter recurring = new RepeatFilter(skeletons.stream().mapToInt(of -> of.length).sum());
    skeletons.forEach(ofPage -> Arrays.stream(ofPage).forEach(recurring::add));
    Map<Long, List<Place>> alike = new LinkedHashMap<>();
    for (int i = 0; i < pages.size(); i++) {
      List<Block> passages = scope.passages(pages.get(i));
      for (int j = 0; j < passages.size(); j++) {
        long key = skeletons.get(i)[j];
        if (key != 0 && recurring.has(key)) {
          alike
              .computeIfAbsent(key, any -> new ArrayList<>(1))
              .add(new Place(pages.get(i), passages.get(j)));
        }
      }
    }
    return alike.values().stream()
        .filter(places -> places.size() > 1 && places.size() <= COMMON)
        .toList();
  }

  /** The skeletons of passages, 0 for those that are too short. */
  private static long[] skeletons(List<Block> passages) {
    long[] keys = new long[passages.size()];
    for (int i = 0; i < keys.length; i++) {
      String text = passages.get(i).text();
      keys[i] = text.length() < FEWEST_LETTERS ? 0 : PassageWords.skeleton(text, FEWEST_WORDS);
    }
    return keys;
  }
}
