package dev.handbook.lint.rules.safety;

import dev.handbook.lint.PageRule;
import dev.handbook.lint.Profile;
import dev.handbook.lint.Reporter;
import dev.handbook.lint.RuleContext;
import dev.handbook.lint.RuleInfo;
import dev.handbook.model.Link;
import dev.handbook.model.Page;
import dev.handbook.model.Resolution.Status;
import java.util.Locale;
import java.util.Set;

/** A link that does something on the reader's computer in place of leading somewhere. */
final class JavascriptUrl implements PageRule {
  private static final Set<String> ACTING = Set.of("data", "blob", "filesystem", "mocha");

  @Override
  public RuleInfo info() {
    return RuleInfo.error("javascript-url", "HB1605", "Link would run a script")
        .in(Profile.MINIMAL);
  }

  @Override
  public void check(Page page, RuleContext scope, Reporter report) {
    for (RuleContext.Target target : scope.targets(page)) {
      if (target.resolution().status() == Status.UNSAFE
          && acts(scheme(target.link()))
          && !isPicture(target.link())) {
        report
            .at(
                target.link().targetSpan(),
                "Links of this kind are not shown: “" + scheme(target.link()) + "”.")
            .help("Use an address that begins with https:// or mailto:, or a path.");
      }
    }
  }

  /** A picture that an editor wrote into the page; what became of it, html-dropped tells. */
  private static boolean isPicture(Link link) {
    return link.target().strip().regionMatches(true, 0, "data:image/", 0, "data:image/".length());
  }

  /** Other schemes nobody knows; what became of those links, html-dropped tells. */
  private static boolean acts(String scheme) {
    String letters = scheme.replaceAll("[^A-Za-z]", "").toLowerCase(Locale.ROOT);
    return letters.contains("script") || ACTING.contains(letters);
  }

  private static String scheme(Link link) {
    String target = link.target().strip();
    return target.substring(0, target.indexOf(':') + 1);
  }
}
