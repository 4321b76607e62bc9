package dev.handbook.lint;

import dev.handbook.model.Fault;
import dev.handbook.model.Severity;

/**
 * A rule whose findings another stage notices: each {@link Fault} of the rule's name is a finding.
 * Rules of the other kinds may have faults of their name, too.
 */
public non-sealed interface FaultRule extends Rule {
  /** How grave one of its faults is at most; the rule's own severity is never exceeded. */
  default Severity atMost(Fault fault) {
    return Severity.ERROR;
  }

  /**
   * Whether what is said in the same words is said once for a whole handbook, at its first place,
   * with the number of its places.
   */
  default boolean oncePerHandbook() {
    return false;
  }
}
