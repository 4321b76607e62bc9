/**
 * Rules about VPMOMs, one class each.
 *
 * <p>May use: domain, lint, lint.rules.fix, model, rule, text.
 *
 * <p>Others use: nothing.
 */
package dev.handbook.lint.rules.vpmom;
