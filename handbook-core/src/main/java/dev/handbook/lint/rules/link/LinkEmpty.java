package dev.handbook.lint.rules.link;

import dev.handbook.lint.PageRule;
import dev.handbook.lint.Profile;
import dev.handbook.lint.Reporter;
import dev.handbook.lint.RuleContext;
import dev.handbook.lint.RuleInfo;
import dev.handbook.model.Page;
import dev.handbook.model.Resolution.Status;
import dev.handbook.rule.RuleId;

/** A link with nothing between its brackets. */
final class LinkEmpty implements PageRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.error(RuleId.LINK_EMPTY, "HB0204", "Link has no target").in(Profile.MINIMAL);
  }

  @Override
  public void check(Page page, RuleContext scope, Reporter report) {
    for (RuleContext.Target target : scope.targets(page)) {
      if (target.resolution().status() == Status.EMPTY) {
        report
            .at(
                target.link().span(),
                "This link has no target: there is nothing between its brackets.")
            .help("Add the target, or remove the link and keep its text.");
      }
    }
  }
}
