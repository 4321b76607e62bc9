package dev.handbook.lint.rules.sop;

import dev.handbook.domain.Sop;
import dev.handbook.domain.SopMetrics.Row;
import dev.handbook.lint.PageRule;
import dev.handbook.lint.Reporter;
import dev.handbook.lint.RuleContext;
import dev.handbook.lint.RuleInfo;
import dev.handbook.model.Page;
import java.util.List;

/** A procedure that goes wrong in one run of twenty or more. */
final class SopErrorRateOverTarget implements PageRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.warning("sop-error-rate-over-target", "HB1411", "SOP goes wrong too often");
  }

  @Override
  public void check(Page page, RuleContext scope, Reporter report) {
    List<Row> rows = SopFigures.of(page, scope);
    long runs = rows.stream().mapToLong(Row::runs).sum();
    long errors = rows.stream().mapToLong(Row::errors).sum();
    Sop.of(page)
        .filter(sop -> errors > 0 && errors * 20 >= runs)
        .ifPresent(
            sop ->
                report
                    .at(
                        sop.span(),
                        "Of the last twelve months' "
                            + runs
                            + " runs "
                            + errors
                            + " had errors; the target is under 5 %.")
                    .context("")
                    .help("Look at the last runs that went wrong for the step they share."));
  }
}
