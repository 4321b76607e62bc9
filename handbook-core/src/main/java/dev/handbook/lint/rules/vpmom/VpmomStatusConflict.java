package dev.handbook.lint.rules.vpmom;

import dev.handbook.domain.Vpmom;
import dev.handbook.lint.PageRule;
import dev.handbook.lint.Reporter;
import dev.handbook.lint.RuleContext;
import dev.handbook.lint.RuleInfo;
import dev.handbook.model.Page;

/** The title says that it will follow, and there it is. */
final class VpmomStatusConflict implements PageRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.warning(
        "vpmom-status-conflict", "HB1014", "VPMOM is announced and already there");
  }

  @Override
  public void check(Page page, RuleContext scope, Reporter report) {
    for (Vpmom vpmom : Vpmoms.written(page, scope)) {
      if (vpmom.announced()) {
        report
            .at(
                vpmom.span(),
                "“" + vpmom.title() + "” says that it is yet to come, but it is here.")
            .context(vpmom.title())
            .help("Take the “(TBA)” out of the title.");
      }
    }
  }
}
