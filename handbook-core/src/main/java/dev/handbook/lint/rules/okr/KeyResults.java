package dev.handbook.lint.rules.okr;

import dev.handbook.domain.KeyResult;
import dev.handbook.lint.RuleContext;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What several rules for key results ask. */
final class KeyResults {
  private KeyResults() {}

  /** The key results of the handbook by their codes, sorted, archives left out. */
  static Map<String, List<KeyResult>> byCode(RuleContext scope) {
    Map<String, List<KeyResult>> byCode = new TreeMap<>();
    for (KeyResult keyResult : scope.domain().keyResults()) {
      if (!scope.isArchived(keyResult.page())) {
        byCode.computeIfAbsent(keyResult.code(), key -> new ArrayList<>()).add(keyResult);
      }
    }
    return byCode;
  }

  /** A text without what does not change its meaning: quotes, case, blanks, a full stop. */
  static String normal(String text) {
    return text.toLowerCase(Locale.ROOT)
        .replaceAll("[\"'“”‘’`*_\\\\]", "")
        .replaceAll("\\s+", " ")
        .replaceAll("[ .;,]+$", "");
  }

  /** How many of their words two texts have in common, figures left aside, 0 to 1. */
  static double likeness(String first, String second) {
    Set<String> here = words(first);
    Set<String> there = words(second);
    long both = here.stream().filter(there::contains).count();
    return both < 2 ? 0 : (double) both / (here.size() + there.size() - both);
  }

  private static Set<String> words(String text) {
    Set<String> words = new HashSet<>(List.of(normal(text).split(" ")));
    words.removeIf(word -> word.chars().anyMatch(Character::isDigit) || word.length() < 3);
    return words;
  }

  /** Whether one can say later if it was reached. */
  static boolean isMeasurable(String text) {
    return text.matches(
        "(?s).*(?:[0-9%<>≤≥]|\\b(?:all|every|each|no|zero|half|double|twice)\\b).*");
  }
}
