/**
 * Rules about headings, tables and blocks, one class each.
 *
 * <p>May use: domain, lint, lint.rules.fix, lint.rules.passage, model, rule, text.
 *
 * <p>Others use: nothing.
 */
package dev.handbook.lint.rules.structure;
