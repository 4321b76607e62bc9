package dev.handbook.lint.rules.asset;

import dev.handbook.lint.PageRule;
import dev.handbook.lint.Profile;
import dev.handbook.lint.Reporter;
import dev.handbook.lint.RuleContext;
import dev.handbook.lint.RuleInfo;
import dev.handbook.model.Page;
import dev.handbook.model.Resolution.Status;
import dev.handbook.rule.RuleId;

/** What lies outside of the content folder is not published. */
final class AssetOutsideRoot implements PageRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.error(RuleId.ASSET_OUTSIDE_ROOT, "HB0305", "Target is outside the handbook")
        .in(Profile.MINIMAL);
  }

  @Override
  public void check(Page page, RuleContext scope, Reporter report) {
    for (RuleContext.Target target : scope.targets(page)) {
      if (target.resolution().status() == Status.OUTSIDE) {
        report
            .at(
                target.link().targetSpan(),
                "“" + target.link().target() + "” leads out of the handbook's folder.")
            .help("Move the file into the handbook, or correct the number of “../”.");
      }
    }
  }
}
