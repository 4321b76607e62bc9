package dev.handbook.lint;

import dev.handbook.text.Span;
import java.util.List;
import java.util.Optional;

/**
 * A writer's word that findings of some rules are known and meant to stay.
 *
 * @param rules names or codes as written
 * @param reason why; empty when none is given
 * @param until last day on which it holds, as written; empty when it holds for good
 * @param wholePage whether it is for the page as a whole
 * @param firstLine first line it is for, else
 * @param lastLine last line it is for, else
 * @param span the comment itself
 */
record Suppression(
    List<String> rules,
    String reason,
    Optional<String> until,
    boolean wholePage,
    int firstLine,
    int lastLine,
    Span span) {
  Suppression {
    rules = List.copyOf(rules);
  }

  boolean names(RuleInfo rule) {
    return rules.contains(rule.name()) || rules.contains(rule.code());
  }

  boolean covers(Span place) {
    return wholePage
        || (!place.equals(Span.FILE) && place.line() >= firstLine && place.line() <= lastLine);
  }
}
