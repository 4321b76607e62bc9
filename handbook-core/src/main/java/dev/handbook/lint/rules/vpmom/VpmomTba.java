package dev.handbook.lint.rules.vpmom;

import dev.handbook.domain.Vpmom;
import dev.handbook.domain.Vpmom.Form;
import dev.handbook.lint.PageRule;
import dev.handbook.lint.Reporter;
import dev.handbook.lint.RuleContext;
import dev.handbook.lint.RuleInfo;
import dev.handbook.model.Page;
import dev.handbook.rule.RuleId;

/** A unit of which nobody can say what matters to it. */
final class VpmomTba implements PageRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.warning(RuleId.VPMOM_TBA, "HB1015", "VPMOM is announced only");
  }

  @Override
  public void check(Page page, RuleContext scope, Reporter report) {
    for (Vpmom vpmom : scope.domain().vpmoms(page)) {
      if (vpmom.form() == Form.STUB) {
        report
            .at(vpmom.span(), "“" + vpmom.title() + "” is announced but not written.")
            .context(vpmom.title())
            .help("Write at least the vision and the priorities, or remove the title.");
      }
    }
  }
}
