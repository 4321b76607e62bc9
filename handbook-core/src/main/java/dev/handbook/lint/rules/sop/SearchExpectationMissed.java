package dev.handbook.lint.rules.sop;

import dev.handbook.lint.HandbookReporter;
import dev.handbook.lint.IndexRule;
import dev.handbook.lint.RuleContext;
import dev.handbook.lint.RuleInfo;
import dev.handbook.model.Expectation;
import dev.handbook.model.Page;
import dev.handbook.model.SearchIndex;
import java.util.List;
import java.util.Optional;

/** A search that does not show what the handbook's owners say it must. */
final class SearchExpectationMissed implements IndexRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.error(
        "search-expectation-missed", "HB1418", "Search does not find what it is expected to");
  }

  @Override
  public void check(RuleContext scope, SearchIndex index, HandbookReporter report) {
    FirstHits hits = new FirstHits(index);
    List<Page> published = scope.handbook().listed();
    for (Expectation expected : scope.handbook().settings().expectations()) {
      Optional<Page> page =
          published.stream().filter(each -> each.path().equals(expected.page())).findFirst();
      if (page.isEmpty()) {
        report
            .on(expected.file())
            .at(expected.span(), "There is no page " + expected.page() + ".")
            .context(expected.query())
            .help(
                scope
                    .closest(
                        expected.page(),
                        "published pages",
                        () -> published.stream().map(Page::path).toList())
                    .map(close -> "Did you mean " + close + "?")
                    .orElse("Name a page by its path in the content folder."));
      } else if (!hits.show(page.get(), expected.query(), expected.rank())) {
        report
            .on(expected.file())
            .at(expected.span(), message(expected))
            .context(expected.query())
            .help("Put the words into the page’s title, headings or “keywords”.");
      }
    }
  }

  private static String message(Expectation expected) {
    String first = expected.rank() == 1 ? "first" : "among the first " + expected.rank();
    return "A search for “"
        + expected.query()
        + "” does not show "
        + expected.page()
        + " "
        + first
        + ".";
  }
}
