package dev.handbook.lint.rules.sop;

import dev.handbook.domain.SignOff;
import dev.handbook.domain.Sop;
import dev.handbook.domain.Tie;
import dev.handbook.lint.PageRule;
import dev.handbook.lint.Reporter;
import dev.handbook.lint.RuleContext;
import dev.handbook.lint.RuleInfo;
import dev.handbook.model.Page;
import dev.handbook.rule.RuleId;

/** A procedure is as firm as what it serves. */
final class SopVpmomNotVetted implements PageRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.warning(
        RuleId.SOP_VPMOM_NOT_VETTED, "HB1403", "SOP serves a VPMOM that is not vetted");
  }

  @Override
  public void check(Page page, RuleContext scope, Reporter report) {
    Sops.of(page, scope)
        .ifPresent(sop -> sop.serves().forEach(tie -> check(tie, sop, scope, report)));
  }

  private static void check(Tie tie, Sop sop, RuleContext scope, Reporter report) {
    scope
        .domain()
        .vpmom(tie.id())
        .filter(vpmom -> vpmom.header().vetted().flatMap(SignOff::on).isEmpty())
        .ifPresent(
            vpmom ->
                report
                    .at(tie.span(), "“" + vpmom.title() + "” was not vetted yet.")
                    .context(tie.id())
                    .help("Have it vetted, or tie the procedure to one that is.")
                    .atMost(Sops.atMost(sop, scope)));
  }
}
