/**
 * Runs rules over a handbook: severities, suppressions, the baseline.
 *
 * <p>May use: model.
 */
package dev.handbook.lint;
