package dev.handbook.lint.rules.housekeeping;

import dev.handbook.lint.FaultRule;
import dev.handbook.lint.RuleInfo;
import dev.handbook.rule.RuleId;

/** More findings than a report can hold, said so that nobody takes those listed for all. */
final class FindingsNotListed implements FaultRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.info(RuleId.FINDINGS_NOT_LISTED, "HB1708", "Findings are counted, not listed");
  }
}
