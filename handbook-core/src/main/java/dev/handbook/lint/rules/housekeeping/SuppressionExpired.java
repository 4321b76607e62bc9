package dev.handbook.lint.rules.housekeeping;

import dev.handbook.lint.FaultRule;
import dev.handbook.lint.RuleInfo;
import dev.handbook.rule.RuleId;

/** A suppression whose last day has passed. */
final class SuppressionExpired implements FaultRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.error(RuleId.SUPPRESSION_EXPIRED, "HB1703", "Suppression has expired");
  }
}
