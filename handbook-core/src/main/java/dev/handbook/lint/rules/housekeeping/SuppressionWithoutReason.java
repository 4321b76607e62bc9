package dev.handbook.lint.rules.housekeeping;

import dev.handbook.lint.FaultRule;
import dev.handbook.lint.RuleInfo;
import dev.handbook.rule.RuleId;

/** Whoever reads the page next year wants to know why. */
final class SuppressionWithoutReason implements FaultRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.warning(
        RuleId.SUPPRESSION_WITHOUT_REASON, "HB1702", "Suppression has no reason");
  }
}
