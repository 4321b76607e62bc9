package dev.handbook.lint.rules.vpmom;

import dev.handbook.domain.SignOff;
import dev.handbook.domain.Vpmom;
import dev.handbook.domain.Vpmom.Form;
import dev.handbook.lint.PageRule;
import dev.handbook.lint.Reporter;
import dev.handbook.lint.RuleContext;
import dev.handbook.lint.RuleInfo;
import dev.handbook.model.Page;
import dev.handbook.model.Severity;
import java.util.Optional;

/** Only a vetted VPMOM can be relied on. */
final class VpmomVettedDate implements PageRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.error("vpmom-vetted-date", "HB1011", "VPMOM has no valid vetted date");
  }

  @Override
  public void check(Page page, RuleContext scope, Reporter report) {
    for (Vpmom vpmom : Vpmoms.written(page, scope)) {
      Optional<SignOff> vetted = vpmom.header().vetted();
      if (vetted.isEmpty()) {
        report
            .at(vpmom.span(), "“" + vpmom.title() + "” does not say when it was vetted.")
            .context(vpmom.title())
            .help("Add “signed-off: {on: YYYY-MM-DD, by: …}” once the deciding party agrees.")
            .atMost(claims(vpmom, scope) ? Severity.ERROR : Severity.INFO);
      } else if (vetted.get().on().filter(day -> day.isAfter(scope.today())).isPresent()) {
        report
            .at(
                vetted.get().span(),
                "The vetted date " + vetted.get().written() + " lies in the future.")
            .help("Write the day on which the deciding party agreed.");
      }
    }
  }

  /** Whether it stands for something that people are held to: not a part of a page, nor a draft. */
  private static boolean claims(Vpmom vpmom, RuleContext scope) {
    return vpmom.form() == Form.PAGE && !scope.governance(vpmom).isProposed();
  }
}
