/**
 * Computes the measures by which a handbook is led, and remembers those of former months.
 *
 * <p>May use: change, domain, files, model, rule.
 *
 * <p>Others use: Measures, TrendCache.
 */
package dev.handbook.scorecard;
