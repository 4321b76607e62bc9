/**
 * Rules about procedures, one class each.
 *
 * <p>May use: change, domain, domain.control, lint, lint.rules.fix, model, rule, text.
 *
 * <p>Others use: nothing.
 */
package dev.handbook.lint.rules.sop;
