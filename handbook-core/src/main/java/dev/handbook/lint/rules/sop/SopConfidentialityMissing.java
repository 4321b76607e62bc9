package dev.handbook.lint.rules.sop;

import dev.handbook.lint.PageRule;
import dev.handbook.lint.Profile;
import dev.handbook.lint.Reporter;
import dev.handbook.lint.RuleContext;
import dev.handbook.lint.RuleInfo;
import dev.handbook.model.Key;
import dev.handbook.model.Page;

/** What nobody decided is decided by accident. */
final class SopConfidentialityMissing implements PageRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.warning(
            "sop-confidentiality-missing", "HB1413", "SOP does not say whether it is confidential")
        .in(Profile.STRICT);
  }

  @Override
  public void check(Page page, RuleContext scope, Reporter report) {
    Sops.of(page, scope)
        .filter(sop -> !Sops.isProposed(sop, scope))
        .filter(sop -> page.frontMatter().entry(Key.CONFIDENTIAL).isEmpty())
        .ifPresent(
            sop ->
                report
                    .at(sop.span(), "This procedure does not say whether it is confidential.")
                    .help("Add “confidential: false”, or “true” to keep it out of the site."));
  }
}
