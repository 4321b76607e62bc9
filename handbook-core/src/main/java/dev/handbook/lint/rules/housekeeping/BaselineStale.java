package dev.handbook.lint.rules.housekeeping;

import dev.handbook.lint.FaultRule;
import dev.handbook.lint.RuleInfo;
import dev.handbook.rule.RuleId;

/** A frozen finding that was mended and could come back unnoticed. */
final class BaselineStale implements FaultRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.info(RuleId.BASELINE_STALE, "HB1705", "Baseline lists findings that are fixed");
  }
}
