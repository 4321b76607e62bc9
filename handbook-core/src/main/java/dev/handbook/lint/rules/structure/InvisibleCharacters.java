package dev.handbook.lint.rules.structure;

import dev.handbook.lint.FaultRule;
import dev.handbook.lint.RuleInfo;

/** Characters that nobody sees and that change what a text says or how it is found. */
final class InvisibleCharacters implements FaultRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.warning("invisible-characters", "HB0621", "Text has invisible characters");
  }
}
