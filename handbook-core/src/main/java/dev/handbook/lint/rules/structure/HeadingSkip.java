package dev.handbook.lint.rules.structure;

import dev.handbook.lint.PageRule;
import dev.handbook.lint.Reporter;
import dev.handbook.lint.RuleContext;
import dev.handbook.lint.RuleInfo;
import dev.handbook.model.Heading;
import dev.handbook.model.Page;

/** Readers who listen to a page go by the levels of its headings. */
final class HeadingSkip implements PageRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.info("heading-skip", "HB0602", "Heading skips a level");
  }

  @Override
  public void check(Page page, RuleContext scope, Reporter report) {
    Heading before = null;
    for (Heading heading : page.headings()) {
      if (before != null && heading.level() > before.level() + 1 && !heading.text().isBlank()) {
        report
            .at(
                heading.span(),
                "“"
                    + heading.text()
                    + "” has level "
                    + heading.level()
                    + " and follows a heading of level "
                    + before.level()
                    + ".")
            .context(heading.text())
            .help("Make it level " + (before.level() + 1) + ".");
      }
      before = heading;
    }
  }
}
