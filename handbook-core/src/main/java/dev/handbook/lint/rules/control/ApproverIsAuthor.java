package dev.handbook.lint.rules.control;

import dev.handbook.domain.control.DocumentControl;
import dev.handbook.domain.control.Field;
import dev.handbook.domain.control.Statement;
import dev.handbook.lint.PageRule;
import dev.handbook.lint.Reporter;
import dev.handbook.lint.RuleContext;
import dev.handbook.lint.RuleInfo;
import dev.handbook.model.Page;
import java.util.Optional;

/** An approval by whoever wrote the page is one that no second person has given. */
final class ApproverIsAuthor implements PageRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.warning(
        "approver-is-author", "HB1805", "Page was approved by the one who wrote it");
  }

  @Override
  public void check(Page page, RuleContext scope, Reporter report) {
    if (scope.isArchived(page)) {
      return;
    }
    DocumentControl control = DocumentControl.of(page, scope.handbook());
    Optional<Statement> author = control.first(Field.AUTHOR);
    control
        .first(Field.APPROVER)
        .filter(
            approver ->
                author.filter(by -> by.text().equalsIgnoreCase(approver.text())).isPresent())
        .ifPresent(
            approver ->
                report
                    .at(approver.span(), approver.text() + " wrote this page and approved it.")
                    .help("Have another person approve it, and name that person."));
  }
}
