package dev.handbook.lint;

import dev.handbook.model.SearchIndex;

/** A rule that asks the search index; runs only when there is one. */
public non-sealed interface IndexRule extends Rule {
  /** Reports what is wrong with the handbook as search shows it. */
  void check(RuleContext scope, SearchIndex index, HandbookReporter report);
}
