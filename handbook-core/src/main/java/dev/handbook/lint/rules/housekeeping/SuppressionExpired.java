package dev.handbook.lint.rules.housekeeping;

import dev.handbook.lint.FaultRule;
import dev.handbook.lint.RuleInfo;

/** A suppression whose last day has passed. */
final class SuppressionExpired implements FaultRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.error("suppression-expired", "HB1703", "Ignored finding is due");
  }
}
