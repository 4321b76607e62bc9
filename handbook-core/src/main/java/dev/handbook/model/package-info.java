/**
 * What a handbook is made of, as immutable records, and the pure functions on them.
 *
 * <p>May use: nothing.
 */
package dev.handbook.model;
