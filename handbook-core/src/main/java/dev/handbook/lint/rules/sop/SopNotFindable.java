package dev.handbook.lint.rules.sop;

import dev.handbook.domain.Sop;
import dev.handbook.lint.HandbookReporter;
import dev.handbook.lint.IndexRule;
import dev.handbook.lint.RuleContext;
import dev.handbook.lint.RuleInfo;
import dev.handbook.model.Expectation;
import dev.handbook.model.Key;
import dev.handbook.model.Page;
import dev.handbook.model.SearchIndex;
import dev.handbook.rule.RuleId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A procedure that search does not show when one asks for it by name. */
final class SopNotFindable implements IndexRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.warning(RuleId.SOP_NOT_FINDABLE, "HB1414", "SOP is not found by its own names");
  }

  @Override
  public void check(RuleContext scope, SearchIndex index, HandbookReporter report) {
    FirstHits hits = new FirstHits(index);
    for (Page page : scope.handbook().listed()) {
      Optional<Sop> sop = Sop.of(page);
      if (sop.isPresent() && page.source().refused().isEmpty()) {
        queries(page).stream()
            .filter(query -> !hits.show(page, query, Expectation.RANK))
            .findFirst()
            .ifPresent(
                query ->
                    report
                        .on(page)
                        .at(sop.get().span(), message(query))
                        .context(page.title())
                        .help(
                            "Give it a title of its own, and put the words that people use into"
                                + " “keywords”."));
      }
    }
  }

  private static String message(String query) {
    return "A search for “"
        + query
        + "” does not show this page among the first "
        + Expectation.RANK
        + ".";
  }

  /** Its title, the names it had before, and all its keywords together. */
  private static List<String> queries(Page page) {
    List<String> queries = new ArrayList<>(List.of(page.title()));
    for (String alias : page.frontMatter().texts(Key.ALIASES)) {
      String name = alias.replaceAll("(?:/index|/|\\.md|\\.html)*+$", "");
      queries.add(name.substring(name.lastIndexOf('/') + 1).replaceAll("[-_]+", " "));
    }
    queries.add(String.join(" ", page.frontMatter().texts(Key.KEYWORDS)));
    queries.removeIf(String::isBlank);
    return queries;
  }
}
