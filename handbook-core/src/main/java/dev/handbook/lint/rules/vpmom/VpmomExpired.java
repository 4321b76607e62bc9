package dev.handbook.lint.rules.vpmom;

import dev.handbook.domain.Period;
import dev.handbook.domain.Vpmom;
import dev.handbook.lint.PageRule;
import dev.handbook.lint.Reporter;
import dev.handbook.lint.RuleContext;
import dev.handbook.lint.RuleInfo;
import dev.handbook.model.Page;
import dev.handbook.rule.RuleId;
import java.time.LocalDate;

/** A plan for a time that has passed, on a page that still looks current. */
final class VpmomExpired implements PageRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.warning(RuleId.VPMOM_EXPIRED, "HB1013", "VPMOM period is over");
  }

  @Override
  public void check(Page page, RuleContext scope, Reporter report) {
    for (Vpmom vpmom : scope.domain().vpmoms(page)) {
      boolean old = scope.governance(page).status().isPast();
      vpmom
          .header()
          .period()
          .filter(period -> !old && isOver(period, scope.today()))
          .ifPresent(
              period ->
                  report
                      .at(
                          period.span(),
                          "The period of “"
                              + vpmom.title()
                              + "” ended on "
                              + period.end().get()
                              + ".")
                      .context(vpmom.title())
                      .help(
                          "Write the VPMOM of the new period, and mark this one status: superseded."));
    }
  }

  /** A period whose days are the wrong way round is another rule's business. */
  private static boolean isOver(Period period, LocalDate today) {
    boolean backwards =
        period.start().isPresent()
            && period.end().isPresent()
            && period.end().get().isBefore(period.start().get());
    return !backwards && period.end().filter(end -> end.isBefore(today)).isPresent();
  }
}
