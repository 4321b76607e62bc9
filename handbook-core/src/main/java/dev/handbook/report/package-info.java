/**
 * Writes findings, one writer per format.
 *
 * <p>May use: nothing.
 */
package dev.handbook.report;
