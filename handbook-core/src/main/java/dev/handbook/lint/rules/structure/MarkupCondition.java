package dev.handbook.lint.rules.structure;

import dev.handbook.lint.FaultRule;
import dev.handbook.lint.RuleInfo;

/** Text that is shown to some readers only, where nobody says to whom. */
final class MarkupCondition implements FaultRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.warning("markup-condition", "HB0632", "Conditional text is left out");
  }

  @Override
  public boolean oncePerHandbook() {
    return true;
  }
}
