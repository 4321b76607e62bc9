package dev.handbook.lint.rules.frontmatter;

import dev.handbook.domain.Governance;
import dev.handbook.domain.GovernanceState;
import dev.handbook.domain.control.DocumentControl;
import dev.handbook.domain.control.Field;
import dev.handbook.domain.control.Statement;
import dev.handbook.lint.PageRule;
import dev.handbook.lint.Reporter;
import dev.handbook.lint.RuleContext;
import dev.handbook.lint.RuleInfo;
import dev.handbook.model.Page;
import dev.handbook.text.Span;

/** A review that a page announces and that has not taken place; readers see the banner, too. */
final class ReviewOverdue implements PageRule {
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
            place(DocumentControl.of(page, scope.handbook())),
            "This page was to be reviewed by " + governance.reviewDue().orElseThrow() + ".")
        .help("Have its owner check and update it, then enter the new date.");
  }

  private static Span place(DocumentControl control) {
    return control
        .first(Field.NEXT_REVIEW)
        .or(() -> control.first(Field.REVIEWED))
        .map(Statement::span)
        .orElse(Span.FILE);
  }
}
