package dev.handbook.lint.rules.frontmatter;

import dev.handbook.lint.FaultRule;
import dev.handbook.lint.Profile;
import dev.handbook.lint.RuleInfo;
import dev.handbook.rule.RuleId;

/** A head of a page that cannot be read; the reader of sources notices it. */
final class FrontmatterYamlSyntax implements FaultRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.error(
            RuleId.FRONTMATTER_YAML_SYNTAX, "HB0401", "Front matter is not valid YAML")
        .in(Profile.MINIMAL);
  }
}
