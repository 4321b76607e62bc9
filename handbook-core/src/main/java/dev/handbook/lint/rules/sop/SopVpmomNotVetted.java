package dev.handbook.lint.rules.sop;

import dev.handbook.domain.Governance;
import dev.handbook.domain.Vpmom;
import dev.handbook.lint.PageRule;
import dev.handbook.lint.Reporter;
import dev.handbook.lint.RuleContext;
import dev.handbook.lint.RuleInfo;
import dev.handbook.model.Page;
import dev.handbook.rule.RuleId;
import java.util.Optional;

/** A procedure is as firm as what it serves. */
final class SopVpmomNotVetted implements PageRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.warning(
        RuleId.SOP_VPMOM_NOT_VETTED, "HB1403", "SOP serves a VPMOM that is not vetted");
  }

  @Override
  public void check(Page page, RuleContext scope, Reporter report) {
    Sops.eachPlan(
        page,
        scope,
        (sop, tie, plan) -> {
          if (SopVpmomPast.past(plan, scope).isEmpty()) {
            unvetted(plan, scope)
                .ifPresent(
                    why ->
                        report
                            .at(tie.span(), "“" + plan.title() + "” " + why + ".")
                            .context(tie.id())
                            .help("Have it vetted, or tie the procedure to one that is.")
                            .atMost(Sops.atMost(sop, scope)));
          }
        });
  }

  private static Optional<String> unvetted(Vpmom vpmom, RuleContext scope) {
    Governance governance = scope.governance(vpmom);
    if (governance.signedOn().isEmpty()) {
      return Optional.of("is not vetted yet");
    }
    if (governance.isVoid()) {
      return Optional.of("was vetted, and that no longer counts");
    }
    if (governance.isExpired(scope.today())) {
      return Optional.of("was vetted too long ago");
    }
    if (governance.isProposed()) {
      return Optional.of("is a draft");
    }
    return governance.isSigned(scope.today())
        ? Optional.empty()
        : Optional.of("is not vetted before " + governance.signedOn().get());
  }
}
