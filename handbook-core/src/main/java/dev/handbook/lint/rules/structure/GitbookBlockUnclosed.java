package dev.handbook.lint.rules.structure;

import dev.handbook.lint.FaultRule;
import dev.handbook.lint.Profile;
import dev.handbook.lint.RuleInfo;
import dev.handbook.rule.RuleId;

/** A block of GitBook that begins and never ends, or ends and never began. */
final class GitbookBlockUnclosed implements FaultRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.error(RuleId.GITBOOK_BLOCK_UNCLOSED, "HB0608", "GitBook block is not closed")
        .in(Profile.MINIMAL);
  }
}
