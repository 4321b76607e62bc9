package dev.handbook.lint.rules.sop;

import dev.handbook.domain.SopMetrics;
import dev.handbook.lint.Metrics;
import dev.handbook.lint.RuleContext;
import dev.handbook.model.Key;
import dev.handbook.model.Page;
import java.util.List;
import java.util.Optional;

/** The figures of procedures, read once for all rules. */
final class SopFigures {
  private SopFigures() {}

  static SopMetrics read(RuleContext scope) {
    return Metrics.of(scope.handbook()).orElse(SopMetrics.NONE);
  }

  /** Whether the handbook keeps figures at all: without them nothing is said of single ones. */
  static boolean areKept(RuleContext scope) {
    return !scope.once(SopMetrics.class, SopFigures::read).rows().isEmpty();
  }

  /** What was entered for a procedure in the last twelve months. */
  static List<SopMetrics.Row> of(Page page, RuleContext scope) {
    Optional<String> id = page.frontMatter().text(Key.ID);
    return scope.once(SopMetrics.class, SopFigures::read).inYearUntil(scope.today()).stream()
        .filter(row -> id.filter(row.sop()::equals).isPresent())
        .toList();
  }
}
