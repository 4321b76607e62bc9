package dev.handbook.lint.rules.structure;

import dev.handbook.lint.FaultRule;
import dev.handbook.lint.RuleInfo;

/** A shortcode, component or include of another tool that is not known here. */
final class MarkupUnknown implements FaultRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.warning("markup-unknown", "HB0630", "Markup of another tool is not known");
  }

  @Override
  public boolean oncePerHandbook() {
    return true;
  }
}
