/**
 * Writes findings, one writer per format.
 *
 * <p>May use: model.
 */
package dev.handbook.report;
