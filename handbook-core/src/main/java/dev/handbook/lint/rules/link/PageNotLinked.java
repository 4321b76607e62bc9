package dev.handbook.lint.rules.link;

import dev.handbook.lint.HandbookReporter;
import dev.handbook.lint.HandbookRule;
import dev.handbook.lint.Profile;
import dev.handbook.lint.RuleContext;
import dev.handbook.lint.RuleInfo;
import dev.handbook.model.Page;
import dev.handbook.text.Span;
import java.util.HashSet;
import java.util.Set;

/** A page to which no other page leads: whoever reads about its subject does not learn of it. */
final class PageNotLinked implements HandbookRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.info("page-not-linked", "HB0215", "No page links to this page")
        .in(Profile.STRICT);
  }

  @Override
  public void check(RuleContext scope, HandbookReporter report) {
    Set<String> linked = new HashSet<>();
    for (Page page : scope.handbook().published()) {
      for (RuleContext.Target target : scope.targets(page)) {
        target
            .resolution()
            .page()
            .map(Page::path)
            .filter(path -> !path.equals(page.path()))
            .ifPresent(linked::add);
      }
    }
    for (Page page : scope.handbook().listed()) {
      if (!linked.contains(page.path()) && !page.url().isEmpty() && !scope.isArchived(page)) {
        report
            .on(page)
            .at(
                Span.FILE,
                "No page links to this page; readers find it only in the table of contents and by search.")
            .context("")
            .help(
                "Link to it where readers need it, or say “unlisted: …” with the reason if it is meant to be found by its address alone.");
      }
    }
  }
}
