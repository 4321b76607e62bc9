package dev.handbook.lint.rules.housekeeping;

import dev.handbook.lint.FaultRule;
import dev.handbook.lint.Profile;
import dev.handbook.lint.RuleInfo;
import dev.handbook.rule.RuleId;

/** A mistake in a rule, shown so that a run that missed something never looks clean. */
final class RuleCrashed implements FaultRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.error(RuleId.RULE_CRASHED, "HB1706", "A rule failed on this page")
        .in(Profile.MINIMAL);
  }
}
