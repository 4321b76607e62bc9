package dev.handbook.lint.rules.rapid;

import dev.handbook.domain.Agreement;
import dev.handbook.domain.Invalidity;
import dev.handbook.domain.Roles;
import dev.handbook.lint.PageRule;
import dev.handbook.lint.Reporter;
import dev.handbook.lint.RuleContext;
import dev.handbook.lint.RuleInfo;
import dev.handbook.model.Page;
import dev.handbook.model.Wording;
import java.util.List;

/** Where the handbook asks for it, a sign-off counts only when all have agreed who must. */
final class AgreementMissing implements PageRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.error(
        "agreement-missing", "HB1109", "Page is signed before all have agreed who must");
  }

  @Override
  public void check(Page page, RuleContext scope, Reporter report) {
    SignoffInvalid.of(page, Invalidity.AGREEMENT_MISSING, scope)
        .ifPresent(
            act -> {
              List<String> missing = missing(SignoffInvalid.roles(page, scope), page);
              SignoffInvalid.report(
                  act,
                  page,
                  "The sign-off does not count yet: "
                      + SignoffInvalid.list(missing)
                      + (missing.size() == 1 ? " has" : " have")
                      + " not agreed to this wording.",
                  "Once they agree, add “agreed: [{by: "
                      + missing.get(0)
                      + ", on: YYYY-MM-DD, text: "
                      + Wording.digest(page)
                      + "}]”.",
                  report);
            });
  }

  private static List<String> missing(Roles roles, Page page) {
    List<Agreement> agreed = Agreement.of(page.frontMatter());
    return roles.agreeing().stream()
        .filter(party -> agreed.stream().noneMatch(each -> each.isBy(party, page)))
        .toList();
  }
}
