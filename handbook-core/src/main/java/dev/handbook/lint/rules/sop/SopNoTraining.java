package dev.handbook.lint.rules.sop;

import dev.handbook.lint.PageRule;
import dev.handbook.lint.Profile;
import dev.handbook.lint.Reporter;
import dev.handbook.lint.RuleContext;
import dev.handbook.lint.RuleInfo;
import dev.handbook.model.Key;
import dev.handbook.model.Page;

/** People who are new to a procedure learn it somewhere, or make it up. */
final class SopNoTraining implements PageRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.warning("sop-no-training", "HB1409", "SOP names no training")
        .in(Profile.STRICT);
  }

  @Override
  public void check(Page page, RuleContext scope, Reporter report) {
    Sops.of(page, scope)
        .filter(sop -> !Sops.isProposed(sop, scope))
        .filter(sop -> page.frontMatter().texts(Key.TRAINING).isEmpty())
        .ifPresent(
            sop ->
                report
                    .at(sop.span(), "This procedure does not say how people learn it.")
                    .help("Add “training: path/to/page.md” to the front matter."));
  }
}
