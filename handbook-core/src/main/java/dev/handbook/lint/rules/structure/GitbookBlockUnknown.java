package dev.handbook.lint.rules.structure;

import dev.handbook.lint.FaultRule;
import dev.handbook.lint.RuleInfo;
import dev.handbook.rule.RuleId;

/** A block that neither GitBook nor this tool knows, most often a slip of the pen. */
final class GitbookBlockUnknown implements FaultRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.warning(RuleId.GITBOOK_BLOCK_UNKNOWN, "HB0620", "GitBook block is not known");
  }

  @Override
  public boolean oncePerHandbook() {
    return true;
  }
}
