package dev.handbook.lint.rules.structure;

import dev.handbook.lint.FaultRule;
import dev.handbook.lint.RuleInfo;
import dev.handbook.rule.RuleId;

/** Text that is shown to some readers only, where nobody says to whom. */
final class MarkupCondition implements FaultRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.warning(RuleId.MARKUP_CONDITION, "HB0632", "Conditional text is left out");
  }

  @Override
  public boolean oncePerHandbook() {
    return true;
  }
}
