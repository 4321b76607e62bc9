package dev.handbook.lint.rules.frontmatter;

import dev.handbook.lint.FaultRule;
import dev.handbook.lint.Profile;
import dev.handbook.lint.RuleInfo;
import dev.handbook.rule.RuleId;

/** Two files that become one address; the parser, which hands out addresses, notices it. */
final class UrlClash implements FaultRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.error(RuleId.URL_CLASH, "HB0410", "Two pages have the same address")
        .in(Profile.MINIMAL);
  }
}
