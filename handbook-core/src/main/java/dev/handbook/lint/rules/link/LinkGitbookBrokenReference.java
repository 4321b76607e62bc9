package dev.handbook.lint.rules.link;

import dev.handbook.lint.PageRule;
import dev.handbook.lint.Profile;
import dev.handbook.lint.Reporter;
import dev.handbook.lint.RuleContext;
import dev.handbook.lint.RuleInfo;
import dev.handbook.model.Page;
import dev.handbook.model.Resolution.Status;
import dev.handbook.rule.RuleId;

/** GitBook writes {@code broken-reference} where the page a link led to was deleted. */
final class LinkGitbookBrokenReference implements PageRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.error(
            RuleId.LINK_GITBOOK_BROKEN_REFERENCE, "HB0205", "Link target was deleted in GitBook")
        .in(Profile.MINIMAL);
  }

  @Override
  public void check(Page page, RuleContext scope, Reporter report) {
    for (RuleContext.Target target : scope.targets(page)) {
      if (target.resolution().status() == Status.BROKEN_REFERENCE) {
        report
            .at(
                target.link().span(),
                "GitBook left “" + target.link().target() + "” here because the page was deleted.")
            .help("Link to the page that replaced it, or remove the link.");
      }
    }
  }
}
