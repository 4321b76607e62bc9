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

/** A full address of the handbook itself leaves a preview and breaks silently when pages move. */
final class LinkSelfAbsolute implements PageRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.info(
        "link-self-absolute", "HB0207", "Link to this handbook is written as a full address");
  }

  @Override
  public void check(Page page, RuleContext scope, Reporter report) {
    for (RuleContext.Target target : scope.targets(page)) {
      Resolution resolution = target.resolution();
      if (resolution.via().contains(Via.OWN_SITE) && resolution.alive()) {
        String there =
            resolution
                .page()
                .map(found -> Urls.relative(page.path(), found.path()))
                .or(() -> resolution.asset().map(found -> Urls.relative(page.path(), found.path())))
                .map(path -> path + resolution.anchor().map(anchor -> "#" + anchor).orElse(""))
                .orElse(resolution.address());
        report
            .at(
                target.link().targetSpan(),
                "This link goes by the published site to this very handbook.")
            .help("Write the path: " + there + ".")
            .fix(fix(page, target, scope));
      }
    }
  }

  private static Optional<Fix> fix(Page page, RuleContext.Target target, RuleContext scope) {
    Resolution resolution = target.resolution();
    String anchor = resolution.anchor().map(id -> "#" + Urls.encode(id)).orElse("");
    boolean plain = !target.link().target().contains("?");
    return resolution
        .page()
        .map(Page::path)
        .or(() -> resolution.asset().map(Asset::path))
        .filter(path -> plain)
        .flatMap(path -> LinkFix.of(page, target.link(), scope).to(path, anchor));
  }
}
