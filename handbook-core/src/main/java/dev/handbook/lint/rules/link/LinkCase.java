package dev.handbook.lint.rules.link;

import dev.handbook.lint.PageRule;
import dev.handbook.lint.Profile;
import dev.handbook.lint.Reporter;
import dev.handbook.lint.RuleContext;
import dev.handbook.lint.RuleInfo;
import dev.handbook.lint.rules.fix.LinkFix;
import dev.handbook.model.Page;
import dev.handbook.model.Resolution;
import dev.handbook.model.Resolution.Via;
import dev.handbook.rule.RuleId;

/** Works where upper and lower case are the same, and fails on most servers. */
final class LinkCase implements PageRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.error(
            RuleId.LINK_CASE, "HB0203", "Link and page differ in upper and lower case")
        .in(Profile.MINIMAL);
  }

  @Override
  public void check(Page page, RuleContext scope, Reporter report) {
    for (RuleContext.Target target : scope.targets(page)) {
      Resolution resolution = target.resolution();
      if (resolution.via().contains(Via.CASE) && resolution.page().isPresent()) {
        String actual = resolution.page().get().path();
        report
            .at(
                target.link().targetSpan(),
                "“"
                    + target.link().target()
                    + "” is found only where upper and lower case do not matter.")
            .help("Use the page's exact name: " + actual + ".")
            .fix(LinkFix.of(page, target.link(), scope).inCaseOf(actual));
      }
    }
  }
}
