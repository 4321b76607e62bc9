/**
 * What a handbook is made of, as immutable records, and the pure functions on them.
 *
 * <p>May use: text.
 *
 * <p>Others use: all.
 */
package dev.handbook.model;
