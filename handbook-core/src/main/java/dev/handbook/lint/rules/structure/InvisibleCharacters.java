package dev.handbook.lint.rules.structure;

import dev.handbook.lint.FaultRule;
import dev.handbook.lint.RuleInfo;
import dev.handbook.rule.RuleId;

/** Characters that nobody sees and that change what a text says or how it is found. */
final class InvisibleCharacters implements FaultRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.warning(RuleId.INVISIBLE_CHARACTERS, "HB0621", "Text has invisible characters");
  }
}
