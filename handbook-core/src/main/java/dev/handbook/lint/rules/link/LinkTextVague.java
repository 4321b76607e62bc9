package dev.handbook.lint.rules.link;

import dev.handbook.lint.PageRule;
import dev.handbook.lint.Reporter;
import dev.handbook.lint.RuleContext;
import dev.handbook.lint.RuleInfo;
import dev.handbook.model.Link;
import dev.handbook.model.Page;
import java.util.regex.Pattern;

/** Whoever goes from link to link hears "here, here, here". */
final class LinkTextVague implements PageRule {
  private static final Pattern VAGUE =
      Pattern.compile(
          "(?:click )?(?:here|this|link|this link|this page|this document|read more|more|learn more)[.!]?",
          Pattern.CASE_INSENSITIVE);

  @Override
  public RuleInfo info() {
    return RuleInfo.info("link-text-vague", "HB0209", "Link text does not say where it leads");
  }

  @Override
  public void check(Page page, RuleContext scope, Reporter report) {
    for (RuleContext.Target target : scope.targets(page)) {
      boolean link = target.link().kind() == Link.Kind.LINK;
      if (link && VAGUE.matcher(target.link().text().strip()).matches()) {
        report
            .at(
                target.link().span(),
                "“" + target.link().text().strip() + "” does not say where this link leads.")
            .help("Use the name of the target as the link text.");
      }
    }
  }
}
