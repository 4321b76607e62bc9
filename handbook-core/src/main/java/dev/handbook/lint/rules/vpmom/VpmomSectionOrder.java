package dev.handbook.lint.rules.vpmom;

import dev.handbook.domain.Vpmom;
import dev.handbook.domain.Vpmom.Part;
import dev.handbook.lint.PageRule;
import dev.handbook.lint.Reporter;
import dev.handbook.lint.RuleContext;
import dev.handbook.lint.RuleInfo;
import dev.handbook.model.Page;

/** Readers compare VPMOMs side by side; that needs one order. */
final class VpmomSectionOrder implements PageRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.warning("vpmom-section-order", "HB1002", "VPMOM sections are out of order");
  }

  @Override
  public void check(Page page, RuleContext scope, Reporter report) {
    for (Vpmom vpmom : Vpmoms.written(page, scope)) {
      Part before = null;
      for (Part part : vpmom.parts()) {
        if (before != null && part.section().compareTo(before.section()) < 0) {
          report
              .at(part.span(), "“" + part.label() + "” comes after “" + before.label() + "”.")
              .help(
                  "Put the sections in the order Vision, Priorities, Methods, Obstacles, Measures.");
          break;
        }
        before = part;
      }
    }
  }
}
