package dev.handbook.lint.rules.structure;

import dev.handbook.lint.FaultRule;
import dev.handbook.lint.RuleInfo;

/** A block that neither GitBook nor this tool knows, most often a slip of the pen. */
final class GitbookBlockUnknown implements FaultRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.warning("gitbook-block-unknown", "HB0620", "GitBook block is not known");
  }

  @Override
  public boolean oncePerHandbook() {
    return true;
  }
}
