package dev.handbook.lint.rules.sop;

import dev.handbook.domain.Sop;
import dev.handbook.domain.control.DocumentControl;
import dev.handbook.domain.control.Field;
import dev.handbook.lint.PageRule;
import dev.handbook.lint.Reporter;
import dev.handbook.lint.RuleContext;
import dev.handbook.lint.RuleInfo;
import dev.handbook.model.Page;
import dev.handbook.model.Severity;

/** A procedure counts as agreed only from its RAPID sign-off on; a proposal has none yet. */
final class SopNoSignoff implements PageRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.error("sop-no-signoff", "HB1404", "SOP has no RAPID sign-off date");
  }

  @Override
  public void check(Page page, RuleContext scope, Reporter report) {
    Sops.of(page, scope)
        .filter(sop -> !Sops.isProposed(sop, scope))
        .filter(sop -> sop.signOff().filter(signed -> !signed.written().isEmpty()).isEmpty())
        .ifPresent(sop -> report(sop, DocumentControl.of(page, scope.handbook()), report));
  }

  private static void report(Sop sop, DocumentControl control, Reporter report) {
    String sign =
        "once the deciding party agrees, run “mvn handbook:sign -Dhandbook.path="
            + sop.page().path()
            + "”.";
    if (control.isApproved()) {
      report
          .at(
              sop.span(),
              "This procedure states that it was approved"
                  + said(" by ", control.text(Field.APPROVER))
                  + said(" on ", control.text(Field.APPROVED))
                  + ", but has no sign-off: nobody can tell which wording was approved.")
          .help("Have the page read again; " + sign)
          .fix(StatedKeys.fix(sop.page(), control))
          .atMost(Severity.WARNING);
    } else {
      report
          .at(sop.span(), "This procedure has no sign-off date, and states no approval.")
          .help("Add “signed-off: {on: YYYY-MM-DD, by: …}”: " + sign)
          .fix(StatedKeys.fix(sop.page(), control));
    }
  }

  private static String said(String before, String value) {
    return value.isEmpty() ? "" : before + value;
  }
}
