/**
 * Writes findings, one writer per format.
 *
 * <p>May use: model, lint.
 */
package dev.handbook.report;
