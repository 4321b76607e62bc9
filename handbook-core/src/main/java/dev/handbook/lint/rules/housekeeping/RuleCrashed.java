package dev.handbook.lint.rules.housekeeping;

import dev.handbook.lint.FaultRule;
import dev.handbook.lint.Profile;
import dev.handbook.lint.RuleInfo;

/** A mistake in a rule, shown so that a run that missed something never looks clean. */
final class RuleCrashed implements FaultRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.error("rule-crashed", "HB1706", "A rule failed on this page")
        .in(Profile.MINIMAL);
  }
}
