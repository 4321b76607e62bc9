package dev.handbook.lint.rules.vpmom;

import dev.handbook.domain.Vpmom;
import dev.handbook.domain.Vpmom.Form;
import dev.handbook.lint.PageRule;
import dev.handbook.lint.Profile;
import dev.handbook.lint.Reporter;
import dev.handbook.lint.RuleContext;
import dev.handbook.lint.RuleInfo;
import dev.handbook.model.Page;
import java.util.regex.Pattern;

/** The title of a plan says whose it is. */
final class VpmomTitle implements PageRule {
  private static final Pattern INITIALS = Pattern.compile("\\(\\p{Lu}{2,4}\\)");

  @Override
  public RuleInfo info() {
    return RuleInfo.info("vpmom-title", "HB1008", "VPMOM title lacks the initials of its DRI")
        .in(Profile.STRICT);
  }

  @Override
  public void check(Page page, RuleContext scope, Reporter report) {
    for (Vpmom vpmom : Vpmoms.written(page, scope)) {
      if (vpmom.form() == Form.PAGE && !INITIALS.matcher(vpmom.title()).find()) {
        report
            .at(vpmom.span(), "The title “" + vpmom.title() + "” does not say whose VPMOM it is.")
            .help("Add the initials of the one who answers for it: “FY27 Sales VPMOM (AS)”.");
      }
    }
  }
}
