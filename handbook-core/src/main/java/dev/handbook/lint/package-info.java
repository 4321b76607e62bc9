/**
 * Runs rules over a handbook: severities, suppressions, the baseline.
 *
 * <p>May use: nothing.
 */
package dev.handbook.lint;
