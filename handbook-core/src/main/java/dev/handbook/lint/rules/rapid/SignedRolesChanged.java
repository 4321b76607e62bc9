package dev.handbook.lint.rules.rapid;

import dev.handbook.change.Past;
import dev.handbook.domain.Invalidity;
import dev.handbook.domain.Rapid;
import dev.handbook.domain.Roles;
import dev.handbook.lint.PageRule;
import dev.handbook.lint.Reporter;
import dev.handbook.lint.RuleContext;
import dev.handbook.lint.RuleInfo;
import dev.handbook.model.Page;
import java.util.List;
import java.util.Optional;

/** Who decides and who must agree is part of what was signed. */
final class SignedRolesChanged implements PageRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.error(
        "signed-roles-changed", "HB1108", "Who decides or agrees has changed since sign-off");
  }

  @Override
  public void check(Page page, RuleContext scope, Reporter report) {
    SignoffInvalid.of(page, Invalidity.ROLES_CHANGED, scope)
        .ifPresent(
            act ->
                SignoffInvalid.report(
                    act,
                    page,
                    "Who decides or must agree is not who it was when this page was signed off"
                        + act.on().map(day -> " on " + day).orElse("")
                        + were(page, scope.past())
                            .map(was -> ": " + said(was, SignoffInvalid.roles(page, scope)))
                            .orElse("."),
                    "Have those who decide and agree now read the page, then "
                        + SignoffInvalid.sign(page)
                        + "; or restore the RAPID.",
                    report));
  }

  private static Optional<Roles> were(Page page, Past past) {
    return past.whenSigned(page)
        .flatMap(was -> Rapid.of(was.frontMatter(), was.text()))
        .map(Roles::of);
  }

  private static String said(Roles was, Roles now) {
    boolean deciders = !was.deciders().equals(now.deciders());
    return deciders
        ? "it was decided by "
            + names(was.deciders())
            + ", and is by "
            + names(now.deciders())
            + "."
        : names(was.agreeing()) + " had to agree, and now " + names(now.agreeing()) + ".";
  }

  private static String names(List<String> parties) {
    return parties.isEmpty() ? "nobody" : SignoffInvalid.list(parties);
  }
}
