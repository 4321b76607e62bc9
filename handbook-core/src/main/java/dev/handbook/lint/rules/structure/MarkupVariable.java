package dev.handbook.lint.rules.structure;

import dev.handbook.lint.FaultRule;
import dev.handbook.lint.RuleInfo;
import dev.handbook.rule.RuleId;

/** A variable of another tool that has no plain value. */
final class MarkupVariable implements FaultRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.warning(RuleId.MARKUP_VARIABLE, "HB0631", "Variable has no value");
  }

  @Override
  public boolean oncePerHandbook() {
    return true;
  }
}
