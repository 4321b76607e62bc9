/**
 * Rules about the table of contents, one class each.
 *
 * <p>May use: domain, lint, lint.rules.passage, model, rule, text, toc.
 *
 * <p>Others use: nothing.
 */
package dev.handbook.lint.rules.toc;
