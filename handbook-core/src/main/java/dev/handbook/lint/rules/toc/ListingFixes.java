package dev.handbook.lint.rules.toc;

import dev.handbook.lint.RuleContext;
import dev.handbook.lint.rules.passage.SimilarPages;
import dev.handbook.model.Fix;
import dev.handbook.model.Page;
import dev.handbook.toc.TocLine;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Lists pages in the table of contents.
 *
 * @param paths of all pages that are to be listed
 * @param moved those that an entry has lost, which will be led to them
 * @param copies those that say much the same as another, be it listed or not: they may have been
 *     left out on purpose
 */
record ListingFixes(RuleContext scope, Set<String> paths, Set<String> moved, Set<String> copies) {
  static ListingFixes of(List<Page> missing, RuleContext scope) {
    return new ListingFixes(
        scope,
        missing.stream().map(Page::path).collect(Collectors.toSet()),
        MovedEntries.of(scope),
        scope.once(SimilarPages.class, SimilarPages::pairs).stream()
            .flatMap(pair -> Stream.of(pair.page().path(), pair.other().path()))
            .collect(Collectors.toSet()));
  }

  /** Lists a page, unless its place is not known yet. */
  Optional<Fix> of(Page page) {
    return TocLine.of(scope.handbook(), page)
        .filter(line -> !moved.contains(page.path()) && !TocLine.waits(page.path(), paths))
        .map(line -> Fix.safe("List it in the table of contents", line))
        .map(fix -> isClear(page) ? fix : fix.needingALook());
  }

  /** Whether nothing but the entry is missing: no other name for it, no page that says the same. */
  private boolean isClear(Page page) {
    return page.hasOwnTitle() && !copies.contains(page.path());
  }
}
