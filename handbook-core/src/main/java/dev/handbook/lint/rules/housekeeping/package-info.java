/**
 * Rules about suppressions, the baseline and the tool itself, one class each.
 *
 * <p>May use: lint, rule.
 *
 * <p>Others use: nothing.
 */
package dev.handbook.lint.rules.housekeeping;
