package dev.handbook.lint.rules.vpmom;

import dev.handbook.domain.Vpmom;
import dev.handbook.lint.PageRule;
import dev.handbook.lint.Reporter;
import dev.handbook.lint.RuleContext;
import dev.handbook.lint.RuleInfo;
import dev.handbook.model.Page;

/** A plan that does not fit on a page is one that nobody keeps in mind. */
final class VpmomOnePage implements PageRule {
  /** A printed page of lists. */
  private static final int PAGE_WORDS = 450;

  @Override
  public RuleInfo info() {
    return RuleInfo.warning("vpmom-one-page", "HB1007", "VPMOM is longer than a page");
  }

  @Override
  public void check(Page page, RuleContext scope, Reporter report) {
    for (Vpmom vpmom : Vpmoms.written(page, scope)) {
      int words =
          vpmom.parts().stream()
              .flatMap(part -> part.items().stream())
              .mapToInt(item -> Vpmoms.words(item.text()))
              .sum();
      if (words > PAGE_WORDS) {
        report
            .at(vpmom.span(), "“" + vpmom.title() + "” has " + words + " words, more than a page.")
            .context(vpmom.title())
            .help(
                "Keep the sections under "
                    + PAGE_WORDS
                    + " words and move the rest to a Commentary at the end.");
      }
    }
  }
}
