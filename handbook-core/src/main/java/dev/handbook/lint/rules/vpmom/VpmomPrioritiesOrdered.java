package dev.handbook.lint.rules.vpmom;

import dev.handbook.domain.Vpmom;
import dev.handbook.domain.Vpmom.Item;
import dev.handbook.lint.PageRule;
import dev.handbook.lint.Profile;
import dev.handbook.lint.Reporter;
import dev.handbook.lint.RuleContext;
import dev.handbook.lint.RuleInfo;
import dev.handbook.model.Page;

/** Priorities are in an order; bullets look as if they were not. */
final class VpmomPrioritiesOrdered implements PageRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.info("vpmom-priorities-ordered", "HB1018", "Priorities are not numbered")
        .in(Profile.STRICT);
  }

  @Override
  public void check(Page page, RuleContext scope, Reporter report) {
    for (Vpmom vpmom : Vpmoms.written(page, scope)) {
      vpmom
          .part(Vpmom.Section.PRIORITIES)
          .filter(part -> part.items().size() > 1 && isBullet(part.items().get(0), page))
          .ifPresent(
              part ->
                  report
                      .at(part.items().get(0).span(), "The priorities are a list without numbers.")
                      .context(vpmom.title())
                      .help("Number them, the most important first."));
    }
  }

  private static boolean isBullet(Item item, Page page) {
    String line = page.text().line(item.span().line()).strip();
    return line.startsWith("- ") || line.startsWith("* ") || line.startsWith("+ ");
  }
}
