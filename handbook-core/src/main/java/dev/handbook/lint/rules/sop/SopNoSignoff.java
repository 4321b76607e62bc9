package dev.handbook.lint.rules.sop;

import dev.handbook.lint.PageRule;
import dev.handbook.lint.Reporter;
import dev.handbook.lint.RuleContext;
import dev.handbook.lint.RuleInfo;
import dev.handbook.model.Page;

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
        .ifPresent(
            sop ->
                report
                    .at(
                        sop.span(),
                        "Nobody has agreed to this procedure yet: it has no sign-off date.")
                    .help(
                        "Add “signed-off: {on: YYYY-MM-DD, by: …}” once the deciding party agrees."));
  }
}
