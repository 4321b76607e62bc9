/**
 * Writes a site aside, verifies it and swaps it in whole.
 *
 * <p>May use: model.
 */
package dev.handbook.publish;
