/**
 * Rules about pictures and other files, one class each.
 *
 * <p>May use: asset, lint, lint.rules.fix, model, rule, text.
 *
 * <p>Others use: nothing.
 */
package dev.handbook.lint.rules.asset;
