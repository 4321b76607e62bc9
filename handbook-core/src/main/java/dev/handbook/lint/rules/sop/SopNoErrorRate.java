package dev.handbook.lint.rules.sop;

import dev.handbook.domain.Sop;
import dev.handbook.domain.SopMetrics;
import dev.handbook.domain.SopMetrics.Row;
import dev.handbook.lint.PageRule;
import dev.handbook.lint.Reporter;
import dev.handbook.lint.RuleContext;
import dev.handbook.lint.RuleInfo;
import dev.handbook.model.Page;

/** A procedure of which nobody knows whether it works. */
final class SopNoErrorRate implements PageRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.warning("sop-no-error-rate", "HB1410", "Nobody counts the errors of an SOP");
  }

  @Override
  public void check(Page page, RuleContext scope, Reporter report) {
    Sop.of(page)
        .filter(sop -> SopFigures.areKept(scope))
        .filter(sop -> SopFigures.of(page, scope).stream().mapToInt(Row::runs).sum() == 0)
        .ifPresent(
            sop ->
                report
                    .at(sop.span(), "For twelve months nobody has counted runs of this procedure.")
                    .help("Enter its runs and errors into " + SopMetrics.FILE + "."));
  }
}
