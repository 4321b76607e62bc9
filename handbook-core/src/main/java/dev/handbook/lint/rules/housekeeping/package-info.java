/**
 * Rules about suppressions, the baseline and the tool itself, one class each.
 *
 * <p>May use: lint.
 *
 * <p>Others use: nothing.
 */
package dev.handbook.lint.rules.housekeeping;
