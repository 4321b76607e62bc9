package dev.handbook.lint.rules;

import dev.handbook.lint.HandbookReporter;
import dev.handbook.lint.HandbookRule;
import dev.handbook.lint.Profile;
import dev.handbook.lint.RuleInfo;
import dev.handbook.lint.Scope;
import dev.handbook.model.Handbook;
import dev.handbook.model.Page;
import dev.handbook.model.Severity;
import dev.handbook.model.Span;
import dev.handbook.model.Toc;
import dev.handbook.model.Urls;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A page that the table of contents does not list is found by nobody who browses. */
final class TocUnlistedPage implements HandbookRule {
  private static final Set<String> NOT_FOR_BROWSING = Set.of("draft", "superseded", "retired");

  @Override
  public RuleInfo info() {
    return RuleInfo.error(
            "toc-unlisted-page", "HB0101", "Page is missing from the table of contents")
        .in(Profile.MINIMAL);
  }

  @Override
  public void check(Scope scope, HandbookReporter report) {
    Handbook handbook = scope.handbook();
    Map<String, Toc.Entry> listed = new HashMap<>();
    handbook
        .toc()
        .flatten()
        .forEach(entry -> entry.path().ifPresent(path -> listed.putIfAbsent(path, entry)));
    if (handbook.toc().inferred()) {
      return;
    }
    for (Page page : handbook.published()) {
      boolean draft =
          page.frontMatter().text("status").filter(NOT_FOR_BROWSING::contains).isPresent();
      if (!listed.containsKey(page.path()) && !page.url().isEmpty() && !draft) {
        String line = "* [" + page.title() + "](" + written(page.path()) + ")";
        String where =
            above(page, handbook, listed).map(entry -> " below “" + entry.title() + "”").orElse("");
        // What was put into an archive was taken out of the list on purpose, more often than not.
        Severity atMost = scope.isArchived(page) ? Severity.INFO : Severity.ERROR;
        report
            .on(page)
            .at(Span.FILE, "This page is not in the table of contents.")
            .atMost(atMost)
            .help(
                "Add the line “"
                    + line
                    + "” to SUMMARY.md"
                    + where
                    + ", or mark the page “status: "
                    + (atMost == Severity.INFO ? "retired" : "draft")
                    + "”.");
      }
    }
  }

  private static String written(String path) {
    return path.contains(" ") ? "<" + path + ">" : path;
  }

  /** The nearest page further up that is listed. */
  private static Optional<Toc.Entry> above(
      Page page, Handbook handbook, Map<String, Toc.Entry> listed) {
    String folder = Urls.folder(page.path());
    while (!folder.isEmpty()) {
      String here = folder;
      Optional<Toc.Entry> entry =
          handbook.pages().stream()
              .map(Page::path)
              .filter(path -> Urls.isIndex(path) && Urls.folder(path).equals(here))
              .map(listed::get)
              .filter(found -> found != null)
              .findFirst();
      if (entry.isPresent()) {
        return entry;
      }
      folder = Urls.folder(folder.substring(0, folder.length() - 1));
    }
    return Optional.empty();
  }
}
