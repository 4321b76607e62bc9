package dev.handbook.lint.rules.sop;

import dev.handbook.domain.Tie;
import dev.handbook.domain.Vpmom;
import dev.handbook.lint.PageRule;
import dev.handbook.lint.Reporter;
import dev.handbook.lint.RuleContext;
import dev.handbook.lint.RuleInfo;
import dev.handbook.model.Page;

/** The line of a plan that a procedure serves has another number now. */
final class SopTieMoved implements PageRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.warning("sop-tie-moved", "HB1421", "Line of a VPMOM has another number now");
  }

  @Override
  public void check(Page page, RuleContext scope, Reporter report) {
    Sops.eachPlan(page, scope, (sop, tie, plan) -> check(page, tie, plan, report));
  }

  private static void check(Page page, Tie tie, Vpmom vpmom, Reporter report) {
    vpmom
        .number(tie)
        .filter(number -> !tie.item().get().equals(number))
        .ifPresent(
            number -> {
              String reference = TieFix.bound(vpmom, tie);
              report
                  .at(
                      tie.span(),
                      "“"
                          + tie.words().get()
                          + "” is number "
                          + number
                          + " of the "
                          + tie.section().get()
                          + " of “"
                          + vpmom.title()
                          + "” now.")
                  .context(tie.written())
                  .help("Write “" + reference + "”.")
                  .fix(TieFix.write(page, tie, reference));
            });
  }
}
