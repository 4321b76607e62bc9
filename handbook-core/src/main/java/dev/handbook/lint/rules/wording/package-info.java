/**
 * Rules about text that was left unfinished, one class each.
 *
 * <p>May use: domain, lint, lint.rules.passage, model, rule, text.
 *
 * <p>Others use: nothing.
 */
package dev.handbook.lint.rules.wording;
