package dev.handbook.lint.rules.toc;

import dev.handbook.domain.PageStatus;
import dev.handbook.lint.HandbookReporter;
import dev.handbook.lint.HandbookRule;
import dev.handbook.lint.Profile;
import dev.handbook.lint.RuleContext;
import dev.handbook.lint.RuleInfo;
import dev.handbook.model.Handbook;
import dev.handbook.model.Page;
import dev.handbook.model.Severity;
import dev.handbook.rule.RuleId;
import dev.handbook.text.Span;
import dev.handbook.toc.TocLine;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A page that the table of contents does not list is found by nobody who browses. */
final class TocUnlistedPage implements HandbookRule {
  /**
   * Entries looked at to find places for pages; what is left when pages were listed has its place
   * in the next run.
   */
  private static final long MOST_LOOKS = 500_000;

  /** Pages for those who work on the repository, and pieces that other pages include. */
  private static final Pattern OFFICE =
      Pattern.compile(
          "(?:^|/)(?:CONTRIBUTING|CODE[_-]OF[_-]CONDUCT|SECURITY|SUPPORT|LICEN[SC]E|CHANGELOG"
              + "|MAINTAINERS|CODEOWNERS|AUTHORS|NOTICE|(?:PULL[_-]REQUEST|ISSUE)[_-]TEMPLATE|AGENTS|CLAUDE)\\.(?:md|markdown)$"
              + "|(?:^|/)(?:\\.[^/]+|_?includes?|_?snippets?|_?partials?|node_modules|vendor)/");

  @Override
  public RuleInfo info() {
    return RuleInfo.error(
            RuleId.TOC_UNLISTED_PAGE, "HB0101", "Page is missing from the table of contents")
        .in(Profile.MINIMAL);
  }

  @Override
  public void check(RuleContext scope, HandbookReporter report) {
    Handbook handbook = scope.handbook();
    if (handbook.toc().inferred()) {
      return;
    }
    List<Page> missing = missing(scope);
    // To find a place means to look through the whole list: once each while that stays quick.
    int placed = (int) (MOST_LOOKS / Math.max(1, handbook.toc().flatten().count()));
    List<Page> first = missing.subList(0, Math.min(missing.size(), placed));
    ListingFixes fixes = ListingFixes.of(first, scope);
    Set<Page> withPlace = Collections.newSetFromMap(new IdentityHashMap<>());
    withPlace.addAll(first);
    for (Page page : missing) {
      // What was put into an archive was taken out of the list on purpose, more often than not.
      boolean archived = scope.isArchived(page);
      report
          .on(page)
          .at(Span.FILE, "This page is not in the table of contents.")
          .atMost(archived ? Severity.INFO : Severity.ERROR)
          .help(help(page, handbook, withPlace.contains(page), archived ? "retired" : "draft"))
          .fix(archived || !withPlace.contains(page) ? Optional.empty() : fixes.of(page));
    }
  }

  private static List<Page> missing(RuleContext scope) {
    Handbook handbook = scope.handbook();
    Set<String> listed =
        handbook
            .toc()
            .flatten()
            .flatMap(entry -> entry.path().stream())
            .collect(Collectors.toSet());
    return handbook.listed().stream()
        .filter(page -> !listed.contains(page.path()) && !page.url().isEmpty())
        .filter(page -> !OFFICE.matcher(page.path()).find())
        .filter(page -> !isNotForBrowsing(scope.governance(page).status()))
        .toList();
  }

  private static boolean isNotForBrowsing(PageStatus status) {
    return status == PageStatus.DRAFT || status.isPast();
  }

  private static String help(Page page, Handbook handbook, boolean withPlace, String status) {
    String path = page.path().contains(" ") ? "<" + page.path() + ">" : page.path();
    String where =
        Optional.of(page)
            .filter(any -> withPlace)
            .flatMap(any -> TocLine.parent(handbook, page))
            .map(entry -> " below “" + entry.title() + "”")
            .orElse("");
    return "Add the line “* ["
        + page.title()
        + "]("
        + path
        + ")” to SUMMARY.md"
        + where
        + ", or mark the page “status: "
        + status
        + "”.";
  }
}
