package dev.handbook.lint.rules.structure;

import dev.handbook.lint.FaultRule;
import dev.handbook.lint.RuleInfo;
import dev.handbook.rule.RuleId;

/** A shortcode, component or include of another tool that is not known here. */
final class MarkupUnknown implements FaultRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.warning(RuleId.MARKUP_UNKNOWN, "HB0630", "Markup of another tool is not known");
  }

  @Override
  public boolean oncePerHandbook() {
    return true;
  }
}
