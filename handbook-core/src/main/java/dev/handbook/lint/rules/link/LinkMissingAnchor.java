package dev.handbook.lint.rules.link;

import dev.handbook.lint.PageRule;
import dev.handbook.lint.Reporter;
import dev.handbook.lint.RuleContext;
import dev.handbook.lint.RuleInfo;
import dev.handbook.lint.rules.fix.LinkFix;
import dev.handbook.model.Fix;
import dev.handbook.model.Page;
import dev.handbook.model.Resolution;
import dev.handbook.model.Resolution.Status;
import dev.handbook.model.Severity;
import dev.handbook.rule.RuleId;
import dev.handbook.text.Urls;
import java.util.Optional;

/** A link to a heading that its page does not have: the reader lands at the top and searches. */
final class LinkMissingAnchor implements PageRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.warning(
        RuleId.LINK_MISSING_ANCHOR, "HB0202", "Heading of a link does not exist");
  }

  @Override
  public void check(Page page, RuleContext scope, Reporter report) {
    for (RuleContext.Target target : scope.targets(page)) {
      Resolution resolution = target.resolution();
      if (resolution.status() == Status.MISSING_ANCHOR && resolution.page().isPresent()) {
        Page there = resolution.page().get();
        String anchor = resolution.anchor().orElseThrow();
        String where =
            there.path().equals(page.path()) ? "This page" : "The page “" + there.title() + "”";
        report
            .at(
                target.link().targetSpan(),
                where + " has no heading with the anchor “" + anchor + "”.")
            .context(target.link().target())
            .atMost(ForeignAnchors.may(anchor, there, scope) ? Severity.INFO : Severity.WARNING)
            .help(
                closest(anchor, there, scope)
                    .map(close -> "Did you mean #" + there.anchors().get(close) + "?")
                    .orElse("Lead the link to a heading that exists, or to the page alone."))
            .fix(fix(page, target, there, scope));
      }
    }
  }

  private static Optional<String> closest(String anchor, Page there, RuleContext scope) {
    return scope.closest(anchor, "anchors of " + there.path(), () -> there.anchors().keySet());
  }

  private static Optional<Fix> fix(
      Page page, RuleContext.Target target, Page there, RuleContext scope) {
    String written = target.link().target();
    String before = written.substring(0, written.indexOf('#') + 1);
    return closest(target.resolution().anchor().orElseThrow(), there, scope)
        .map(close -> before + Urls.encode(there.anchors().get(close)))
        .flatMap(LinkFix.of(page, target.link(), scope)::as)
        .map(Fix::needingALook);
  }
}
