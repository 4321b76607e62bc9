package dev.handbook.lint.rules.frontmatter;

import dev.handbook.lint.FaultRule;
import dev.handbook.lint.Profile;
import dev.handbook.lint.RuleInfo;

/** Two files that become one address; the parser, which hands out addresses, notices it. */
final class UrlClash implements FaultRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.error("url-clash", "HB0410", "Two pages have the same address")
        .in(Profile.MINIMAL);
  }
}
