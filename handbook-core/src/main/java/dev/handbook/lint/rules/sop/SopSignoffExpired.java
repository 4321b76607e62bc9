package dev.handbook.lint.rules.sop;

import dev.handbook.domain.Governance;
import dev.handbook.domain.SignOff;
import dev.handbook.lint.PageRule;
import dev.handbook.lint.Reporter;
import dev.handbook.lint.RuleContext;
import dev.handbook.lint.RuleInfo;
import dev.handbook.model.Page;
import dev.handbook.model.Severity;
import java.time.LocalDate;

/** An agreement that is too old; its last month is for renewing it in time. */
final class SopSignoffExpired implements PageRule {
  private static final int REMIND_MONTHS = 1;

  @Override
  public RuleInfo info() {
    return RuleInfo.error("sop-signoff-expired", "HB1405", "SOP sign-off has expired");
  }

  @Override
  public void check(Page page, RuleContext scope, Reporter report) {
    Governance governance = scope.governance(page);
    if (Sops.of(page, scope).isPresent() && governance.signOff().isPresent()) {
      governance
          .validUntil()
          .ifPresent(lastDay -> check(governance.signOff().get(), lastDay, scope.today(), report));
    }
  }

  private static void check(SignOff signed, LocalDate lastDay, LocalDate today, Reporter report) {
    LocalDate on = signed.on().orElseThrow();
    if (lastDay.isBefore(today)) {
      report
          .at(signed.span(), "The sign-off of " + on + " expired on " + lastDay + ".")
          .help("Have the deciding party read it again and agree, then write the new date.");
    } else if (!lastDay.minusMonths(REMIND_MONTHS).isAfter(today)) {
      report
          .at(signed.span(), "The sign-off of " + on + " holds until " + lastDay + ".")
          .help("Have the deciding party read it again before then.")
          .atMost(Severity.WARNING);
    }
  }
}
