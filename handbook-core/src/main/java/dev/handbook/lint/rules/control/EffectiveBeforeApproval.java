package dev.handbook.lint.rules.control;

import dev.handbook.domain.control.DocumentControl;
import dev.handbook.domain.control.Field;
import dev.handbook.lint.PageRule;
import dev.handbook.lint.Reporter;
import dev.handbook.lint.RuleContext;
import dev.handbook.lint.RuleInfo;
import dev.handbook.model.Page;
import java.time.LocalDate;
import java.util.Optional;

/** A page that says it held before it was approved: one of the two days is wrong. */
final class EffectiveBeforeApproval implements PageRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.warning(
        "effective-before-approval", "HB1802", "Page is effective before it was approved");
  }

  @Override
  public void check(Page page, RuleContext scope, Reporter report) {
    if (scope.isArchived(page)) {
      return;
    }
    DocumentControl control = DocumentControl.of(page, scope.handbook());
    Optional<LocalDate> approved = control.day(Field.APPROVED);
    control
        .first(Field.EFFECTIVE)
        .filter(from -> from.day().isPresent() && approved.isPresent())
        .filter(from -> from.day().get().isBefore(approved.get()))
        .ifPresent(
            from ->
                report
                    .at(
                        from.span(),
                        "This page states that it is effective from "
                            + from.day().get()
                            + " and that it was approved on "
                            + approved.get()
                            + ".")
                    .help("Correct the day that is wrong."));
  }
}
