/**
 * Passages of pages, and how alike they are, for rules of several families.
 *
 * <p>May use: domain, lint, model, text, work.
 *
 * <p>Others use: nothing.
 */
package dev.handbook.lint.rules.passage;
