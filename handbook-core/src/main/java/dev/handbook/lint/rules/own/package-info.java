/**
 * Rules that a company adds in {@code handbook.yml}.
 *
 * <p>May use: lint, lint.rules.passage, model, text.
 *
 * <p>Others use: OwnRules.
 */
package dev.handbook.lint.rules.own;
