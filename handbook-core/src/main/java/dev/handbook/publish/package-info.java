/**
 * Writes a site aside, verifies it and swaps it in whole.
 *
 * <p>May use: nothing.
 */
package dev.handbook.publish;
