package dev.handbook.lint;

import dev.handbook.model.Page;

/** A rule that looks at one page at a time; pages are checked side by side. */
public non-sealed interface PageRule extends Rule {
  /** Reports what is wrong with a page. */
  void check(Page page, Scope scope, Reporter report);
}
