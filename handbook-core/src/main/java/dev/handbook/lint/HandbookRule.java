package dev.handbook.lint;

import dev.handbook.text.KeywordSet;
import java.util.Optional;

/** A rule that needs to see all pages or the table of contents. */
public non-sealed interface HandbookRule extends Rule {
  /** Words that it asks the scope about, as {@link PageRule#words} has them. */
  default Optional<KeywordSet> words() {
    return Optional.empty();
  }

  /** Reports what is wrong with the handbook. */
  void check(RuleContext scope, HandbookReporter report);
}
