package dev.handbook.lint.rules.housekeeping;

import dev.handbook.lint.FaultRule;
import dev.handbook.lint.RuleInfo;
import dev.handbook.rule.RuleId;

/** A suppression that hides nothing today and would hide something tomorrow. */
final class UnusedSuppression implements FaultRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.warning(RuleId.UNUSED_SUPPRESSION, "HB1701", "Suppression is not used");
  }
}
