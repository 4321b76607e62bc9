package dev.handbook.lint.rules.asset;

import dev.handbook.lint.PageRule;
import dev.handbook.lint.Profile;
import dev.handbook.lint.Reporter;
import dev.handbook.lint.RuleContext;
import dev.handbook.lint.RuleInfo;
import dev.handbook.lint.rules.fix.LinkFix;
import dev.handbook.model.Page;
import dev.handbook.model.Resolution;
import dev.handbook.model.Resolution.Via;

/** A picture that shows on the writer's computer and is missing on most servers. */
final class AssetCase implements PageRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.error("asset-case", "HB0306", "Link and file differ in upper and lower case")
        .in(Profile.MINIMAL);
  }

  @Override
  public void check(Page page, RuleContext scope, Reporter report) {
    for (RuleContext.Target target : scope.targets(page)) {
      Resolution resolution = target.resolution();
      if (resolution.via().contains(Via.CASE) && resolution.asset().isPresent()) {
        String actual = resolution.asset().get().path();
        report
            .at(
                target.link().targetSpan(),
                "“"
                    + target.link().target()
                    + "” is found only where upper and lower case do not matter.")
            .help("Use the file's exact name: " + actual + ".")
            .fix(LinkFix.of(page, target.link(), scope).inCaseOf(actual));
      }
    }
  }
}
