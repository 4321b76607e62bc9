package dev.handbook.lint.rules.vpmom;

import dev.handbook.domain.Governance;
import dev.handbook.domain.Period;
import dev.handbook.domain.Vpmom;
import dev.handbook.lint.PageRule;
import dev.handbook.lint.Reporter;
import dev.handbook.lint.RuleContext;
import dev.handbook.lint.RuleInfo;
import dev.handbook.model.Page;
import java.time.LocalDate;

/** A plan that ends before anybody has written the next one leaves its procedures without a tie. */
final class VpmomEndsSoon implements PageRule {
  private static final int DAYS = 60;

  @Override
  public RuleInfo info() {
    return RuleInfo.info("vpmom-ends-soon", "HB1019", "VPMOM ends soon and has no successor");
  }

  @Override
  public void check(Page page, RuleContext scope, Reporter report) {
    for (Vpmom vpmom : scope.domain().vpmoms(page)) {
      Governance governance = scope.governance(vpmom);
      boolean past = governance.archived() || governance.isProposed();
      vpmom
          .header()
          .period()
          .filter(period -> !past && endsSoon(period, scope.today()))
          .filter(period -> scope.domain().successor(vpmom).isEmpty())
          .ifPresent(
              period ->
                  report
                      .at(
                          period.span(),
                          "“"
                              + vpmom.title()
                              + "” ends on "
                              + period.end().orElseThrow()
                              + ", and no plan follows it.")
                      .context(vpmom.title())
                      .help(
                          "Write the next one, with “previous: ["
                              + vpmom.id()
                              + "]”: what serves this plan is tied to none from the next day on."));
    }
  }

  private static boolean endsSoon(Period period, LocalDate today) {
    return period
        .end()
        .filter(end -> !end.isBefore(today) && end.isBefore(today.plusDays(DAYS)))
        .isPresent();
  }
}
