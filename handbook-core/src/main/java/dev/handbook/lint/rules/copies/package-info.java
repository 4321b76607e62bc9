/**
 * Rules about pages and passages that say the same, one class each.
 *
 * <p>May use: lint, lint.rules.passage, model, rule, text.
 *
 * <p>Others use: nothing.
 */
package dev.handbook.lint.rules.copies;
