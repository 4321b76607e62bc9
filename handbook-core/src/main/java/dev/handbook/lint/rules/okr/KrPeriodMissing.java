package dev.handbook.lint.rules.okr;

import dev.handbook.lint.PageRule;
import dev.handbook.lint.Reporter;
import dev.handbook.lint.RuleContext;
import dev.handbook.lint.RuleInfo;
import dev.handbook.model.Key;
import dev.handbook.model.Kind;
import dev.handbook.model.Page;

/** Nobody can tell until when they hold. */
final class KrPeriodMissing implements PageRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.warning("kr-period-missing", "HB1209", "OKRs have no period");
  }

  @Override
  public void check(Page page, RuleContext scope, Reporter report) {
    if (page.kind() == Kind.OKR && page.frontMatter().text(Key.PERIOD).isEmpty()) {
      report
          .at(
              page.frontMatter().get(Key.KIND).orElseThrow().span(),
              "These OKRs do not say which time they are for.")
          .help("Add “period: 2026-02-01/2027-01-31” to the front matter.");
    }
  }
}
