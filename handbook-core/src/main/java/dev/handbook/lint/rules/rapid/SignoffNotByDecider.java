package dev.handbook.lint.rules.rapid;

import dev.handbook.domain.Invalidity;
import dev.handbook.domain.Roles;
import dev.handbook.lint.PageRule;
import dev.handbook.lint.Reporter;
import dev.handbook.lint.RuleContext;
import dev.handbook.lint.RuleInfo;
import dev.handbook.model.Page;

/** A sign-off is the act of the party that decides; nobody else's makes a page hold. */
final class SignoffNotByDecider implements PageRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.error(
        "signoff-not-by-decider", "HB1107", "Page is signed by one who does not decide");
  }

  @Override
  public void check(Page page, RuleContext scope, Reporter report) {
    SignoffInvalid.of(page, Invalidity.NOT_BY_DECIDER, scope)
        .ifPresent(
            act -> {
              Roles roles = SignoffInvalid.roles(page, scope);
              SignoffInvalid.report(
                  act,
                  page,
                  "“"
                      + act.by().orElse("")
                      + "” signed this page, and does not decide on it"
                      + (roles.deciders().isEmpty()
                          ? ": by its RAPID nobody does."
                          : ": by its RAPID " + SignoffInvalid.list(roles.deciders()) + " does."),
                  "Have the deciding party read it and agree, then "
                      + SignoffInvalid.sign(page)
                      + "; or correct the RAPID.",
                  report);
            });
  }
}
