package dev.handbook.lint.rules.okr;

import dev.handbook.domain.Governance;
import dev.handbook.lint.PageRule;
import dev.handbook.lint.Reporter;
import dev.handbook.lint.RuleContext;
import dev.handbook.lint.RuleInfo;
import dev.handbook.model.Key;
import dev.handbook.model.Kind;
import dev.handbook.model.Page;

/** Key results of a time that has passed, on a page that still looks current. */
final class OkrPeriodOver implements PageRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.warning("okr-period-over", "HB1212", "Period of OKRs is over");
  }

  @Override
  public void check(Page page, RuleContext scope, Reporter report) {
    if (page.kind() != Kind.OKR) {
      return;
    }
    Governance governance = scope.governance(page);
    governance
        .periodEnd()
        .filter(end -> !governance.archived() && end.isBefore(scope.today()))
        .ifPresent(
            end ->
                report
                    .at(
                        page.frontMatter().entry(Key.PERIOD).orElseThrow().value().span(),
                        "The period of these OKRs ended on " + end + ".")
                    .help(
                        "Write the OKRs of the new period, tie to them what contributes, and mark"
                            + " this page status: superseded."));
  }
}
