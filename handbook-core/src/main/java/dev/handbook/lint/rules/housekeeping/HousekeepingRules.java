package dev.handbook.lint.rules.housekeeping;

import dev.handbook.lint.Rule;
import java.util.List;

/** The rules about suppressions, the baseline and the tool itself, in the order of their codes. */
public final class HousekeepingRules {
  /** Every one of them. */
  public static final List<Rule> ALL =
      List.of(
          new UnusedSuppression(),
          new SuppressionWithoutReason(),
          new SuppressionExpired(),
          new UnknownRuleInSuppression(),
          new BaselineStale(),
          new RuleCrashed(),
          new PageSkipped(),
          new FindingsNotListed());

  private HousekeepingRules() {}
}
