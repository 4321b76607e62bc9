package dev.handbook.lint.rules.safety;

import dev.handbook.lint.PageRule;
import dev.handbook.lint.Profile;
import dev.handbook.lint.Reporter;
import dev.handbook.lint.RuleContext;
import dev.handbook.lint.RuleInfo;
import dev.handbook.model.Link;
import dev.handbook.model.Page;
import dev.handbook.model.Resolution.Status;
import dev.handbook.text.Urls;

/** A link that does something on the reader's computer in place of leading somewhere. */
final class JavascriptUrl implements PageRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.error("javascript-url", "HB1605", "Link would run a script")
        .in(Profile.MINIMAL);
  }

  @Override
  public void check(Page page, RuleContext scope, Reporter report) {
    for (RuleContext.Target target : scope.targets(page)) {
      if (target.resolution().status() == Status.UNSAFE && Urls.acts(target.link().target())) {
        report
            .at(
                target.link().targetSpan(),
                "Links of this kind are not shown: “" + scheme(target.link()) + "”.")
            .help("Use an address that begins with https:// or mailto:, or a path.");
      }
    }
  }

  private static String scheme(Link link) {
    String target = link.target().strip();
    return target.substring(0, target.indexOf(':') + 1);
  }
}
