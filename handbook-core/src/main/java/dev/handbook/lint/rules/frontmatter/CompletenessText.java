package dev.handbook.lint.rules.frontmatter;

import dev.handbook.lint.PageRule;
import dev.handbook.lint.Reporter;
import dev.handbook.lint.RuleContext;
import dev.handbook.lint.RuleInfo;
import dev.handbook.model.Key;
import dev.handbook.model.Page;
import java.util.regex.Pattern;

/** A share of completeness is a status, not a description. */
final class CompletenessText implements PageRule {
  private static final Pattern SHARE =
      Pattern.compile(
          "^[0-9]{1,2} ?% (?:complete|done|draft)|^[0-9]{1,2} ?%$", Pattern.CASE_INSENSITIVE);

  @Override
  public RuleInfo info() {
    return RuleInfo.info(
        "completeness-text", "HB0408", "Description says how complete the page is");
  }

  @Override
  public void check(Page page, RuleContext scope, Reporter report) {
    page.frontMatter()
        .scalars(Key.DESCRIPTION)
        .forEach(
            description -> {
              if (SHARE.matcher(description.text()).find()) {
                report
                    .at(
                        description.span(),
                        "“" + description.text() + "” is the state of the page, not a description.")
                    .context(description.text())
                    .help("Write “status: draft” and describe what the page is about.");
              }
            });
  }
}
