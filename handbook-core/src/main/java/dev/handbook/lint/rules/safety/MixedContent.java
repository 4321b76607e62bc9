package dev.handbook.lint.rules.safety;

import dev.handbook.lint.PageRule;
import dev.handbook.lint.Profile;
import dev.handbook.lint.Reporter;
import dev.handbook.lint.RuleContext;
import dev.handbook.lint.RuleInfo;
import dev.handbook.model.Link;
import dev.handbook.model.Page;

/** Whoever sits between the reader and that server can see and change it. */
final class MixedContent implements PageRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.info("mixed-content", "HB1606", "Image is loaded over http").in(Profile.STRICT);
  }

  @Override
  public void check(Page page, RuleContext scope, Reporter report) {
    for (RuleContext.Target target : scope.targets(page)) {
      boolean shown =
          target.link().kind() == Link.Kind.IMAGE || target.link().kind() == Link.Kind.EMBED;
      if (shown && target.link().target().regionMatches(true, 0, "http://", 0, 7)) {
        report
            .at(target.link().targetSpan(), "This is loaded without encryption.")
            .help("Write https://, or keep the image in the handbook.");
      }
    }
  }
}
