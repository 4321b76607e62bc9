package dev.handbook.lint.rules.link;

import dev.handbook.lint.PageRule;
import dev.handbook.lint.Reporter;
import dev.handbook.lint.RuleContext;
import dev.handbook.lint.RuleInfo;
import dev.handbook.lint.rules.fix.LinkFix;
import dev.handbook.model.Asset;
import dev.handbook.model.Fix;
import dev.handbook.model.Page;
import dev.handbook.model.Resolution;
import dev.handbook.model.Resolution.Via;
import dev.handbook.text.Urls;
import java.util.Optional;

/** A link that works only as long as somebody keeps the redirect. */
final class LinkRedirected implements PageRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.info("link-redirected", "HB0210", "Link uses a former address");
  }

  @Override
  public void check(Page page, RuleContext scope, Reporter report) {
    for (RuleContext.Target target : scope.targets(page)) {
      Resolution resolution = target.resolution();
      if (resolution.via().contains(Via.REDIRECT) && resolution.alive()) {
        String there = resolution.page().map(Page::path).orElse(resolution.address());
        report
            .at(target.link().targetSpan(), "“" + target.link().target() + "” is a former address.")
            .help("Link directly to " + there + ".")
            .fix(fix(page, target, scope));
      }
    }
  }

  private static Optional<Fix> fix(Page page, RuleContext.Target target, RuleContext scope) {
    Resolution resolution = target.resolution();
    LinkFix retarget = LinkFix.of(page, target.link(), scope);
    if (resolution.status() == Resolution.Status.EXTERNAL) {
      return retarget.as(resolution.address());
    }
    String anchor = resolution.anchor().map(id -> "#" + Urls.encode(id)).orElse("");
    return resolution
        .page()
        .map(Page::path)
        .or(() -> resolution.asset().map(Asset::path))
        .flatMap(path -> retarget.to(path, anchor));
  }
}
