package dev.handbook.lint.rules.sop;

import dev.handbook.domain.SignOff;
import dev.handbook.domain.Sop;
import dev.handbook.lint.PageRule;
import dev.handbook.lint.Reporter;
import dev.handbook.lint.RuleContext;
import dev.handbook.lint.RuleInfo;
import dev.handbook.model.Page;
import dev.handbook.model.Severity;
import java.time.LocalDate;

/** An agreement older than a year; the last month before is for renewing it in peace. */
final class SopSignoffExpired implements PageRule {
  private static final int VALID_MONTHS = 12;
  private static final int REMIND_MONTHS = 11;

  @Override
  public RuleInfo info() {
    return RuleInfo.error("sop-signoff-expired", "HB1405", "SOP sign-off is over 12 months old");
  }

  @Override
  public void check(Page page, RuleContext scope, Reporter report) {
    Sops.of(page, scope)
        .flatMap(Sop::signOff)
        .filter(signed -> signed.on().isPresent())
        .ifPresent(signed -> check(signed, signed.on().get(), scope.today(), report));
  }

  private static void check(SignOff signed, LocalDate on, LocalDate today, Reporter report) {
    // Counted from the day itself: what was agreed on 29 February holds through 28 February.
    LocalDate lastDay = on.plusMonths(VALID_MONTHS);
    if (lastDay.isBefore(today)) {
      report
          .at(signed.span(), "The sign-off of " + on + " is over 12 months old and holds no more.")
          .help("Have the deciding party read it again and agree, then write the new date.");
    } else if (!on.plusMonths(REMIND_MONTHS).isAfter(today)) {
      report
          .at(signed.span(), "The sign-off of " + on + " holds until " + lastDay + ".")
          .help("Have the deciding party read it again before then.")
          .atMost(Severity.WARNING);
    }
  }
}
