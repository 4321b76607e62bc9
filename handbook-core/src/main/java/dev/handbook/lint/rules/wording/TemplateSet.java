package dev.handbook.lint.rules.wording;

import dev.handbook.lint.RuleContext;
import dev.handbook.model.Page;
import java.util.List;

/**
 * Knows handbooks that are sets of templates, to be copied and filled in by others: a field that is
 * open on every page is meant to be.
 */
final class TemplateSet {
  private static final int FEWEST_PAGES = 5;

  /** Of all pages. */
  private static final double SHARE = 0.4;

  private TemplateSet() {}

  /** Whether a handbook is one. */
  static boolean is(RuleContext scope) {
    List<Page> pages = scope.handbook().pages();
    long open = pages.stream().filter(page -> hasField(page, scope)).count();
    return open >= FEWEST_PAGES && open >= SHARE * pages.size();
  }

  private static boolean hasField(Page page, RuleContext scope) {
    return scope.mentions(page, Placeholders.MAY_HOLD)
        && scope.passages(page).stream()
            .anyMatch(block -> UnfilledFields.in(block.text()).isPresent());
  }
}
