package dev.handbook.lint.rules.vpmom;

import dev.handbook.domain.Vpmom;
import dev.handbook.domain.Vpmom.Part;
import dev.handbook.lint.PageRule;
import dev.handbook.lint.Reporter;
import dev.handbook.lint.RuleContext;
import dev.handbook.lint.RuleInfo;
import dev.handbook.model.Page;

/** A section that has its name and nothing else. */
final class VpmomEmptySection implements PageRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.error("vpmom-empty-section", "HB1005", "VPMOM section is empty");
  }

  @Override
  public void check(Page page, RuleContext scope, Reporter report) {
    for (Vpmom vpmom : Vpmoms.written(page, scope)) {
      for (Part part : vpmom.parts()) {
        if (part.items().isEmpty()) {
          report
              .at(part.span(), "“" + part.label() + "” of “" + vpmom.title() + "” is empty.")
              .context(vpmom.title() + " " + part.section())
              .help("Write what belongs there.");
        }
      }
    }
  }
}
