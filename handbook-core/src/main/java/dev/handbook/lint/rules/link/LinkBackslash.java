package dev.handbook.lint.rules.link;

import dev.handbook.lint.PageRule;
import dev.handbook.lint.Profile;
import dev.handbook.lint.Reporter;
import dev.handbook.lint.RuleContext;
import dev.handbook.lint.RuleInfo;
import dev.handbook.lint.rules.fix.LinkFix;
import dev.handbook.lint.rules.fix.LocalFiles;
import dev.handbook.model.Page;

/** On Windows folders are parted by backslashes, in addresses never. */
final class LinkBackslash implements PageRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.error("link-backslash", "HB0221", "Address of a link has backslashes")
        .in(Profile.MINIMAL);
  }

  @Override
  public void check(Page page, RuleContext scope, Reporter report) {
    for (RuleContext.Target target : scope.targets(page)) {
      LocalFiles.withSlashes(page, target, scope)
          .ifPresent(
              slashed ->
                  report
                      .at(
                          target.link().targetSpan(),
                          "“" + target.link().target() + "” is written with backslashes.")
                      .context(target.link().target())
                      .help("Write slashes: " + slashed)
                      .fix(LinkFix.of(page, target.link(), scope).as(slashed)));
    }
  }
}
