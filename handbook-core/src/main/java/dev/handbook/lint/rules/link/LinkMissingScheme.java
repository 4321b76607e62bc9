package dev.handbook.lint.rules.link;

import dev.handbook.lint.PageRule;
import dev.handbook.lint.Profile;
import dev.handbook.lint.Reporter;
import dev.handbook.lint.RuleContext;
import dev.handbook.lint.RuleInfo;
import dev.handbook.lint.rules.fix.LinkFix;
import dev.handbook.model.Page;
import dev.handbook.model.Resolution.Status;
import dev.handbook.rule.RuleId;

/** Without {@code https://} a browser looks for another site's page in the handbook. */
final class LinkMissingScheme implements PageRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.error(RuleId.LINK_MISSING_SCHEME, "HB0206", "Link lacks https:// or mailto:")
        .in(Profile.MINIMAL);
  }

  @Override
  public void check(Page page, RuleContext scope, Reporter report) {
    for (RuleContext.Target target : scope.targets(page)) {
      if (target.resolution().status() == Status.MISSING_SCHEME) {
        String written = target.link().target();
        boolean mail = written.contains("@") && !written.contains("/");
        String scheme = mail ? "mailto:" : "https://";
        report
            .at(
                target.link().targetSpan(),
                "A browser takes “" + written + "” for a page of this handbook.")
            .help("Write " + scheme + written + ".")
            .fix(LinkFix.of(page, target.link(), scope).as(scheme + written));
      }
    }
  }
}
