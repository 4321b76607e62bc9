package dev.handbook.lint.rules.sop;

import dev.handbook.domain.Tie;
import dev.handbook.lint.PageRule;
import dev.handbook.lint.Reporter;
import dev.handbook.lint.RuleContext;
import dev.handbook.lint.RuleInfo;
import dev.handbook.model.Page;

/** A number means another line of a plan as soon as one is added above it. */
final class SopTieUnbound implements PageRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.info("sop-tie-unbound", "HB1422", "SOP is tied to a number only");
  }

  @Override
  public void check(Page page, RuleContext scope, Reporter report) {
    Sops.eachPlan(
        page,
        scope,
        (sop, tie, plan) -> {
          if (tie.words().isEmpty() && SopVpmomPast.past(plan, scope).isEmpty()) {
            plan.item(tie)
                .filter(item -> !item.firstWords().isEmpty())
                .ifPresent(item -> report(page, tie, TieFix.bound(plan, tie), report));
          }
        });
  }

  private static void report(Page page, Tie tie, String reference, Reporter report) {
    report
        .at(
            tie.span(),
            "“" + tie.written() + "” means another line as soon as one is added above it.")
        .context(tie.written())
        .help("Write its words beside the number: “" + reference + "”.")
        .fix(TieFix.write(page, tie, reference));
  }
}
