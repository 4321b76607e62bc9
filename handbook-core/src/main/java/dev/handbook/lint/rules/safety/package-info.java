/**
 * Rules about what must not be published, one class each.
 *
 * <p>May use: lint, lint.rules.passage, model, rule, text.
 *
 * <p>Others use: nothing.
 */
package dev.handbook.lint.rules.safety;
