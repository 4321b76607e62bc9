/**
 * Runs rules over a handbook: severities, suppressions, the baseline.
 *
 * <p>May use: change, domain, model, text, work.
 *
 * <p>Others use: all.
 */
package dev.handbook.lint;
