package dev.handbook.lint.rules.okr;

import dev.handbook.domain.KeyResult;
import dev.handbook.lint.RuleContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

  /** Whether one can say later if it was reached. */
  static boolean isMeasurable(String text) {
    return text.matches(
        "(?s).*(?:[0-9%<>≤≥]|\\b(?:all|every|each|no|zero|half|double|twice)\\b).*");
  }
}
