package dev.handbook.lint.rules.okr;

import dev.handbook.lint.PageRule;
import dev.handbook.lint.Reporter;
import dev.handbook.lint.RuleContext;
import dev.handbook.lint.RuleInfo;
import dev.handbook.model.Key;
import dev.handbook.model.Kind;
import dev.handbook.model.Page;

/** Nobody answers for whether they are reached. */
final class KrOwnerMissing implements PageRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.warning("kr-owner-missing", "HB1210", "OKRs have no owner");
  }

  @Override
  public void check(Page page, RuleContext scope, Reporter report) {
    if (page.kind() == Kind.OKR && page.frontMatter().texts(Key.OWNER).isEmpty()) {
      report
          .at(
              page.frontMatter().get(Key.KIND).orElseThrow().span(),
              "These OKRs do not say who answers for them.")
          .help("Add “owner: …” to the front matter.");
    }
  }
}
