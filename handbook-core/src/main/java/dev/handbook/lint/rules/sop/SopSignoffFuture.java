package dev.handbook.lint.rules.sop;

import dev.handbook.domain.Sop;
import dev.handbook.lint.PageRule;
import dev.handbook.lint.Reporter;
import dev.handbook.lint.RuleContext;
import dev.handbook.lint.RuleInfo;
import dev.handbook.model.Page;

/** Nobody can have agreed tomorrow. */
final class SopSignoffFuture implements PageRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.error("sop-signoff-future", "HB1406", "SOP sign-off lies in the future");
  }

  @Override
  public void check(Page page, RuleContext scope, Reporter report) {
    Sops.of(page, scope)
        .flatMap(Sop::signOff)
        .filter(signed -> signed.on().filter(day -> day.isAfter(scope.today())).isPresent())
        .ifPresent(
            signed ->
                report
                    .at(
                        signed.span(),
                        "The sign-off of " + signed.written() + " lies in the future.")
                    .help("Write the day on which the deciding party agreed."));
  }
}
