package dev.handbook.lint;

/** A rule that needs to see all pages or the table of contents. */
public non-sealed interface HandbookRule extends Rule {
  /** Reports what is wrong with the handbook. */
  void check(RuleContext scope, HandbookReporter report);
}
