package dev.handbook.lint.rules.frontmatter;

import dev.handbook.domain.Governance;
import dev.handbook.domain.GovernanceState;
import dev.handbook.lint.PageRule;
import dev.handbook.lint.Reporter;
import dev.handbook.lint.RuleContext;
import dev.handbook.lint.RuleInfo;
import dev.handbook.model.FrontMatter;
import dev.handbook.model.Page;
import dev.handbook.text.Span;
import java.util.List;

/** A review that a page announces and that has not taken place; readers see the banner, too. */
final class ReviewOverdue implements PageRule {
  private static final List<String> DAYS = List.of("last_reviewed_on", "last_reviewed_at");

  @Override
  public RuleInfo info() {
    return RuleInfo.warning("review-overdue", "HB0420", "Review of the page is overdue");
  }

  @Override
  public void check(Page page, RuleContext scope, Reporter report) {
    Governance governance = scope.governance(page);
    if (governance.archived() || governance.state(scope.today()) != GovernanceState.OVERDUE) {
      return;
    }
    report
        .at(
            place(page.frontMatter()),
            "This page was to be reviewed by " + governance.reviewDue().orElseThrow() + ".")
        .help("Have its owner read it and change what no longer holds, then write the new date.");
  }

  private static Span place(FrontMatter matter) {
    return DAYS.stream()
        .flatMap(key -> matter.get(key).stream())
        .map(FrontMatter.Value::span)
        .findFirst()
        .orElse(Span.FILE);
  }
}
