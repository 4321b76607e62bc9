package dev.handbook.lint.rules.housekeeping;

import dev.handbook.lint.FaultRule;
import dev.handbook.lint.RuleInfo;

/** A frozen finding that was mended and could come back unnoticed. */
final class BaselineStale implements FaultRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.info("baseline-stale", "HB1705", "Baseline holds what was mended");
  }
}
