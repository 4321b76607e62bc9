package dev.handbook.lint.rules.control;

import dev.handbook.domain.SignOff;
import dev.handbook.domain.control.DocumentControl;
import dev.handbook.domain.control.Field;
import dev.handbook.domain.control.Statement;
import dev.handbook.lint.PageRule;
import dev.handbook.lint.Reporter;
import dev.handbook.lint.RuleContext;
import dev.handbook.lint.RuleInfo;
import dev.handbook.model.Page;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * An approval that a page states holds for the text as it was; a sign-off with a digest is looked
 * at by another rule.
 */
final class ApprovalOutdated implements PageRule {
  private static final String AGAIN =
      "Have it approved again and state the new day, or run “mvn handbook:sign”, which binds a"
          + " sign-off to the wording.";

  @Override
  public RuleInfo info() {
    return RuleInfo.warning(
        "approval-outdated", "HB1806", "Page has changed since the approval it states");
  }

  @Override
  public void check(Page page, RuleContext scope, Reporter report) {
    if (scope.isArchived(page) || SignOff.of(page.frontMatter()).isPresent()) {
      return;
    }
    DocumentControl control = DocumentControl.of(page, scope.handbook());
    control
        .first(Field.APPROVED)
        .filter(approved -> approved.day().isPresent())
        .ifPresent(approved -> check(page, control, approved, scope, report));
  }

  private static void check(
      Page page, DocumentControl control, Statement approved, RuleContext scope, Reporter report) {
    LocalDate day = approved.day().orElseThrow();
    Optional<Statement> later =
        control
            .first(Field.UPDATED)
            .filter(updated -> updated.day().filter(day::isBefore).isPresent());
    if (later.isPresent()) {
      report
          .at(
              later.get().span(),
              "This page states that it was approved on "
                  + day
                  + " and changed on "
                  + later.get().day().orElseThrow()
                  + ", after that.")
          .help(AGAIN + " If one of the days is wrong, correct it.");
      return;
    }
    List<String> former = scope.past().formerTexts(page);
    if (ApprovedText.of(former, approved.text())
        .filter(text -> text.differs(page, control))
        .isPresent()) {
      report
          .at(
              approved.span(),
              "The text of this page has changed since the first commit in which it states that it"
                  + " was approved on "
                  + day
                  + ".")
          .help(AGAIN);
    }
  }
}
