package dev.handbook.lint.rules.rapid;

import dev.handbook.domain.Governance;
import dev.handbook.domain.SignOff;
import dev.handbook.lint.PageRule;
import dev.handbook.lint.Profile;
import dev.handbook.lint.Reporter;
import dev.handbook.lint.RuleContext;
import dev.handbook.lint.RuleInfo;
import dev.handbook.model.Page;

/** A date alone does not say which wording was agreed to. */
final class SignoffWithoutDigest implements PageRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.warning("signoff-without-digest", "HB1110", "Sign-off is bound to no wording")
        .in(Profile.STRICT);
  }

  @Override
  public void check(Page page, RuleContext scope, Reporter report) {
    Governance governance = scope.governance(page);
    boolean digest = governance.signOff().flatMap(SignOff::digest).isPresent();
    if (governance.signOff().isEmpty() || digest || governance.archived() || governance.isVoid()) {
      return;
    }
    SignOff act = governance.signOff().get();
    SignoffInvalid.report(
        act,
        page,
        governance.verified()
            ? "The sign-off of " + act.written() + " does not say which wording was agreed to."
            : "The sign-off of "
                + act.written()
                + " does not say which wording was agreed to, and git does not show that it is"
                + " today's.",
        "Have the deciding party read it, then "
            + SignoffInvalid.sign(page)
            + ", which adds the digest of the text.",
        report);
  }
}
