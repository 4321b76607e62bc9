package dev.handbook.lint.rules;

import dev.handbook.lint.HandbookReporter;
import dev.handbook.lint.IndexRule;
import dev.handbook.lint.RuleInfo;
import dev.handbook.lint.Scope;
import dev.handbook.model.Page;
import dev.handbook.model.SearchIndex;
import dev.handbook.model.Sop;
import java.util.Optional;

/** A procedure that search does not show when one asks for it by name. */
final class SopNotFindable implements IndexRule {
  private static final int FIRST = 3;

  /** Sections are found, and several of them may be of one page. */
  private static final int SHOWN = 20;

  @Override
  public RuleInfo info() {
    return RuleInfo.warning("sop-not-findable", "HB1414", "SOP is not found by its own title");
  }

  @Override
  public void check(Scope scope, SearchIndex index, HandbookReporter report) {
    for (Page page : scope.handbook().published()) {
      Optional<Sop> sop = Sop.of(page);
      if (sop.isPresent() && page.source().refused().isEmpty()) {
        boolean found =
            index.search(page.title(), SHOWN).stream()
                .map(hit -> withoutAnchor(hit.url()))
                .distinct()
                .limit(FIRST)
                .anyMatch(page.url()::equals);
        if (!found) {
          report
              .on(page)
              .at(
                  sop.get().span(),
                  "A search for “"
                      + page.title()
                      + "” does not show this page among the first "
                      + FIRST
                      + ".")
              .context(page.title())
              .help(
                  "Give it a title of its own, and put the words that people use into “keywords”.");
        }
      }
    }
  }

  private static String withoutAnchor(String url) {
    int hash = url.indexOf('#');
    return hash < 0 ? url : url.substring(0, hash);
  }
}
