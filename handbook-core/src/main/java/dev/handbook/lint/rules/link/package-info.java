/**
 * Rules about links and redirects, one class each.
 *
 * <p>May use: change, lint, lint.rules.fix, model, rule, text.
 *
 * <p>Others use: nothing.
 */
package dev.handbook.lint.rules.link;
