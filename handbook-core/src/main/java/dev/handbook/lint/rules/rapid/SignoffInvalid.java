package dev.handbook.lint.rules.rapid;

import dev.handbook.domain.Governance;
import dev.handbook.domain.Invalidity;
import dev.handbook.domain.Roles;
import dev.handbook.domain.SignOff;
import dev.handbook.lint.Reporter;
import dev.handbook.lint.RuleContext;
import dev.handbook.model.Page;
import java.util.List;
import java.util.Optional;

/** What the rules about sign-offs that do not count have in common. */
final class SignoffInvalid {
  private SignoffInvalid() {}

  /** The sign-off of a page, if it does not count for a reason and the page is still in use. */
  static Optional<SignOff> of(Page page, Invalidity reason, RuleContext scope) {
    Governance governance = scope.governance(page);
    return governance.archived() || !governance.invalid().contains(reason)
        ? Optional.empty()
        : governance.signOff();
  }

  /** Who decides and agrees on a page. */
  static Roles roles(Page page, RuleContext scope) {
    return scope.domain().rapids(page).stream()
        .findFirst()
        .map(Roles::of)
        .orElse(new Roles(List.of(), List.of()));
  }

  /** Parties as a sentence lists them. */
  static String list(List<String> parties) {
    return String.join(", ", parties);
  }

  /** How a page is signed anew. */
  static String sign(Page page) {
    return "run “mvn handbook:sign -Dhandbook.path=" + page.path() + " -Dhandbook.by=…”";
  }

  /** Reports at the sign-off. */
  static void report(SignOff act, Page page, String message, String help, Reporter report) {
    report.at(act.span(), message).context(page.path()).help(help);
  }
}
