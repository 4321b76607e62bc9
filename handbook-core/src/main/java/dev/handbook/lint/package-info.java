/**
 * Runs rules over a handbook: severities, suppressions, the baseline.
 *
 * <p>May use: change, domain, files, model, rule, text, work.
 *
 * <p>Others use: all.
 */
package dev.handbook.lint;
