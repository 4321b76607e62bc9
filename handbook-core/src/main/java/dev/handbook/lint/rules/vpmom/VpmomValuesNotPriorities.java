package dev.handbook.lint.rules.vpmom;

import dev.handbook.domain.Vpmom;
import dev.handbook.domain.Vpmom.Part;
import dev.handbook.lint.PageRule;
import dev.handbook.lint.Reporter;
import dev.handbook.lint.RuleContext;
import dev.handbook.lint.RuleInfo;
import dev.handbook.lint.rules.fix.SpellingFix;
import dev.handbook.model.Fix;
import dev.handbook.model.Page;
import java.util.Locale;

/** "Values" are what a company believes in; the section is about what comes first. */
final class VpmomValuesNotPriorities implements PageRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.warning(
        "vpmom-values-not-priorities", "HB1003", "VPMOM section is called Values");
  }

  @Override
  public void check(Page page, RuleContext scope, Reporter report) {
    for (Vpmom vpmom : Vpmoms.written(page, scope)) {
      for (Part part : vpmom.parts()) {
        boolean values = part.label().toLowerCase(Locale.ROOT).contains("values");
        if (values && !vpmom.title().contains("V2MOM")) {
          report
              .at(part.span(), "This section is called “" + part.label() + "”.")
              .context(vpmom.title())
              .help("Call it Priorities, so that nobody takes it for the values of the company.")
              .fix(
                  SpellingFix.of(page, part.span(), part.label(), "Priorities")
                      .map(Fix::needingALook));
        }
      }
    }
  }
}
