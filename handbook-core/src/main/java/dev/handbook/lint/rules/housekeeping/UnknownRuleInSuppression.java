package dev.handbook.lint.rules.housekeeping;

import dev.handbook.lint.FaultRule;
import dev.handbook.lint.RuleInfo;
import dev.handbook.rule.RuleId;

/** A suppression that names a rule wrongly and so hides nothing. */
final class UnknownRuleInSuppression implements FaultRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.error(
        RuleId.UNKNOWN_RULE_IN_SUPPRESSION, "HB1704", "Suppressed rule does not exist");
  }
}
