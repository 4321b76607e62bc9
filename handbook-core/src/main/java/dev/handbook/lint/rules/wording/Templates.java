package dev.handbook.lint.rules.wording;

import dev.handbook.model.Page;
import dev.handbook.text.KeywordSet;

/** Knows the pages that are there to be copied and filled in: what is open there is meant to be. */
final class Templates {
  private static final KeywordSet NAMES =
      KeywordSet.of("template", "boilerplate", "checklist", " form", "-form", "_form", "sample");

  private Templates() {}

  /** Whether the title or the path of a page says that it is one. */
  static boolean is(Page page) {
    return NAMES.in(page.title() + " " + page.path());
  }
}
