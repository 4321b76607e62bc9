/**
 * Rules about who decides, one class each.
 *
 * <p>May use: change, domain, lint, model, text.
 *
 * <p>Others use: nothing.
 */
package dev.handbook.lint.rules.rapid;
