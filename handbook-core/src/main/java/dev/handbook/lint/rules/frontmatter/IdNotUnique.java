package dev.handbook.lint.rules.frontmatter;

import dev.handbook.lint.HandbookReporter;
import dev.handbook.lint.HandbookRule;
import dev.handbook.lint.RuleContext;
import dev.handbook.lint.RuleInfo;
import dev.handbook.model.Key;
import dev.handbook.model.Kind;
import dev.handbook.model.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** An id that names two pages names neither: what refers to it may mean the other one. */
final class IdNotUnique implements HandbookRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.error("id-not-unique", "HB0422", "Two pages have the same id");
  }

  @Override
  public void check(RuleContext scope, HandbookReporter report) {
    Map<String, List<Page>> byId = new TreeMap<>();
    for (Page page : scope.handbook().pages()) {
      page.frontMatter()
          .text(Key.ID)
          .map(String::strip)
          .filter(id -> !id.isEmpty() && !scope.isArchived(page))
          .ifPresent(id -> byId.computeIfAbsent(id, any -> new ArrayList<>()).add(page));
    }
    byId.forEach(
        (id, pages) -> {
          // Other tools count ids by folder; only pages that are referred to by theirs matter.
          if (pages.size() > 1 && pages.stream().anyMatch(page -> page.kind() != Kind.PAGE)) {
            pages.forEach(page -> report(id, page, pages, report));
          }
        });
  }

  private static void report(String id, Page page, List<Page> all, HandbookReporter report) {
    Page other = all.get(0) == page ? all.get(1) : all.get(0);
    boolean secret = other.withheld() && !page.withheld();
    report
        .on(page)
        .at(
            page.frontMatter().entry(Key.ID).orElseThrow().value().span(),
            "The id “" + id + "” is also that of " + (secret ? "another page" : other.path()) + ".")
        .context(id)
        .help("Give one of them another id, and correct what refers to it.");
  }
}
