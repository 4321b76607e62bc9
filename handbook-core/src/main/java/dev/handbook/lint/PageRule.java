package dev.handbook.lint;

import dev.handbook.model.Page;
import dev.handbook.text.KeywordSet;
import java.util.Optional;

/** A rule that looks at one page at a time; pages are checked side by side. */
public non-sealed interface PageRule extends Rule {
  /**
   * Words, letter case left aside, that it asks the scope about; empty for a rule that asks for
   * none. They are looked for together, for all rules in one go.
   */
  default Optional<KeywordSet> words() {
    return Optional.empty();
  }

  /** Reports what is wrong with a page. */
  void check(Page page, RuleContext scope, Reporter report);
}
