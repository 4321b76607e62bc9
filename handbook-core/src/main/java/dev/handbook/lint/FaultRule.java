package dev.handbook.lint;

import dev.handbook.model.Fault;

/**
 * A rule whose findings another stage notices: each {@link Fault} of the rule's name is a finding.
 * Rules of the other kinds may have faults of their name, too.
 */
public non-sealed interface FaultRule extends Rule {}
