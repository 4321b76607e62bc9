package dev.handbook.lint.rules;

import dev.handbook.lint.Scope;
import dev.handbook.model.Block;
import dev.handbook.model.Page;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds passages that say the same but for figures, days and negations. */
final class AlikePassages {
  private static final int FEWEST_LETTERS = 60;
  private static final int FEWEST_WORDS = 12;

  /** What stands in more places is a form, and is meant to differ. */
  private static final int COMMON = 4;

  private AlikePassages() {}

  /** A passage and its page. */
  record Place(Page page, Block block) {
    List<String> words() {
      return PassageWords.of(block.text());
    }
  }

  /** The groups of two or more, in the order of the handbook. */
  static List<List<Place>> of(Scope scope) {
    Map<Long, List<Place>> alike = new LinkedHashMap<>();
    for (Page page : scope.handbook().pages()) {
      if (!scope.isArchived(page)) {
        for (Block block : scope.passages(page)) {
          String text = block.text();
          long key = text.length() < FEWEST_LETTERS ? 0 : PassageWords.skeleton(text, FEWEST_WORDS);
          if (key != 0) {
            alike.computeIfAbsent(key, any -> new ArrayList<>(1)).add(new Place(page, block));
          }
        }
      }
    }
    return alike.values().stream()
        .filter(places -> places.size() > 1 && places.size() <= COMMON)
        .toList();
  }
}
