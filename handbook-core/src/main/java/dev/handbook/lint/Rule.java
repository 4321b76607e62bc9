package dev.handbook.lint;

/**
 * A thing to look for in a handbook: stateless, so that pages can be checked side by side.
 *
 * <p>Adding one takes a class in {@code dev.handbook.lint.rules}, a page of the rule's name among
 * the resources, whose examples are its test, and a line in {@code Rules.ALL}.
 */
public sealed interface Rule permits PageRule, HandbookRule, IndexRule, FaultRule {
  /** What the rule is called and how much it matters. */
  RuleInfo info();
}
