package dev.handbook.lint.rules.sop;

import dev.handbook.lint.PageRule;
import dev.handbook.lint.Reporter;
import dev.handbook.lint.RuleContext;
import dev.handbook.lint.RuleInfo;
import dev.handbook.model.Page;
import dev.handbook.rule.RuleId;

/** A procedure that serves no priority: nobody can say what is lost when it is dropped. */
final class SopNoVpmom implements PageRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.error(RuleId.SOP_NO_VPMOM, "HB1401", "SOP is tied to no VPMOM");
  }

  @Override
  public void check(Page page, RuleContext scope, Reporter report) {
    Sops.of(page, scope)
        .filter(sop -> sop.serves().isEmpty())
        .ifPresent(
            sop ->
                report
                    .at(sop.span(), "This procedure does not say which VPMOM it serves.")
                    .atMost(Sops.atMost(sop, scope))
                    .help("Add “serves: [id-of-the-vpmom]” to the front matter."));
  }
}
