package dev.handbook.lint.rules.sop;

import dev.handbook.domain.Owners;
import dev.handbook.lint.PageRule;
import dev.handbook.lint.Reporter;
import dev.handbook.lint.RuleContext;
import dev.handbook.lint.RuleInfo;
import dev.handbook.model.Key;
import dev.handbook.model.Page;

/** A procedure that nobody answers for is one that nobody keeps right. */
final class SopNoOwner implements PageRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.error("sop-no-owner", "HB1407", "SOP has no owner");
  }

  @Override
  public void check(Page page, RuleContext scope, Reporter report) {
    Sops.of(page, scope)
        .filter(sop -> Owners.of(page, scope.handbook()).isEmpty())
        .filter(sop -> page.frontMatter().texts(Key.OWNER).isEmpty())
        .ifPresent(
            sop ->
                report
                    .at(sop.span(), "This procedure does not say who answers for it.")
                    .atMost(Sops.atMost(sop, scope))
                    .help("Add “owner: …” to the front matter: a role or a team."));
  }
}
