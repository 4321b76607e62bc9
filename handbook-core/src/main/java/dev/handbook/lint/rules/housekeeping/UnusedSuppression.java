package dev.handbook.lint.rules.housekeeping;

import dev.handbook.lint.FaultRule;
import dev.handbook.lint.RuleInfo;

/** A suppression that hides nothing today and would hide something tomorrow. */
final class UnusedSuppression implements FaultRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.warning(
        "unused-suppression", "HB1701", "Comment ignores a finding that is not there");
  }
}
