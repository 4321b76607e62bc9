package dev.handbook.lint.rules.frontmatter;

import dev.handbook.lint.FaultRule;
import dev.handbook.lint.Profile;
import dev.handbook.lint.RuleInfo;
import dev.handbook.rule.RuleId;

/** Of two values for one key only one counts, and it is not clear which. */
final class FrontmatterDuplicateKey implements FaultRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.error(
            RuleId.FRONTMATTER_DUPLICATE_KEY, "HB0406", "Front matter has a key twice")
        .in(Profile.MINIMAL);
  }
}
