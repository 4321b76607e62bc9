/**
 * Computes the measures by which a handbook is led, and remembers those of former months.
 *
 * <p>May use: change, domain, files, model.
 *
 * <p>Others use: Measures, TrendCache.
 */
package dev.handbook.scorecard;
