package dev.handbook.lint.rules.vpmom;

import dev.handbook.domain.Vpmom;
import dev.handbook.lint.PageRule;
import dev.handbook.lint.Reporter;
import dev.handbook.lint.RuleContext;
import dev.handbook.lint.RuleInfo;
import dev.handbook.model.Page;
import java.util.Arrays;
import java.util.List;

/** A VPMOM that leaves one of its five questions open. */
final class VpmomMissingSection implements PageRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.error("vpmom-missing-section", "HB1001", "VPMOM lacks a section");
  }

  @Override
  public void check(Page page, RuleContext scope, Reporter report) {
    for (Vpmom vpmom : Vpmoms.written(page, scope)) {
      List<String> missing =
          Arrays.stream(Vpmom.Section.values())
              .filter(section -> vpmom.part(section).isEmpty())
              .map(Vpmoms::name)
              .toList();
      if (!missing.isEmpty()) {
        report
            .at(
                vpmom.span(),
                "“" + vpmom.title() + "” has no " + String.join(", no ", missing) + ".")
            .context(vpmom.title())
            .help("Add what is missing, even if it is one line.");
      }
    }
  }
}
