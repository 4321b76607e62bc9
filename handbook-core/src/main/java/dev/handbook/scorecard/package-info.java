/**
 * Computes the measures by which a handbook is led, and remembers those of former months.
 *
 * <p>May use: model.
 */
package dev.handbook.scorecard;
