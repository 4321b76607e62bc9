package dev.handbook.lint.rules.toc;

import dev.handbook.lint.FaultRule;
import dev.handbook.lint.Profile;
import dev.handbook.lint.RuleInfo;
import dev.handbook.rule.RuleId;

/** A line of {@code SUMMARY.md} that is no heading and no entry; the table's reader notices it. */
final class TocStructure implements FaultRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.error(RuleId.TOC_STRUCTURE, "HB0106", "Table of contents cannot be read")
        .in(Profile.MINIMAL);
  }
}
