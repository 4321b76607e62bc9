package dev.handbook.lint.rules.frontmatter;

import dev.handbook.lint.FaultRule;
import dev.handbook.lint.Profile;
import dev.handbook.lint.RuleInfo;
import dev.handbook.rule.RuleId;

/** Tags, anchors and aliases make YAML a program; a head of a page needs none of them. */
final class FrontmatterUnsafeYaml implements FaultRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.error(
            RuleId.FRONTMATTER_UNSAFE_YAML, "HB0409", "Front matter uses YAML that is not allowed")
        .in(Profile.MINIMAL);
  }
}
