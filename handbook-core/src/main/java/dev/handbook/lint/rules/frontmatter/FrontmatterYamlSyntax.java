package dev.handbook.lint.rules.frontmatter;

import dev.handbook.lint.FaultRule;
import dev.handbook.lint.Profile;
import dev.handbook.lint.RuleInfo;

/** A head of a page that cannot be read; the reader of sources notices it. */
final class FrontmatterYamlSyntax implements FaultRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.error("frontmatter-yaml-syntax", "HB0401", "Front matter is not valid YAML")
        .in(Profile.MINIMAL);
  }
}
