package dev.handbook.lint.rules.housekeeping;

import dev.handbook.lint.FaultRule;
import dev.handbook.lint.Profile;
import dev.handbook.lint.RuleInfo;
import dev.handbook.rule.RuleId;

/** A file that could not be read or parsed; a notice is published in its place. */
final class PageSkipped implements FaultRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.error(RuleId.PAGE_SKIPPED, "HB1707", "Page cannot be read").in(Profile.MINIMAL);
  }
}
