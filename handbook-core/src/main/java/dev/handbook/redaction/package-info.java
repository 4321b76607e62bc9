/**
 * Keeps the words of what is confidential out of reports.
 *
 * <p>May use: change, lint, lint.rules, model, rule, text.
 *
 * <p>Others use: Redaction.
 */
package dev.handbook.redaction;
