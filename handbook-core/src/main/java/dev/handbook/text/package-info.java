/**
 * Plain values and functions on text and bytes that know nothing of a handbook: places in a text,
 * globs, spelling, key words, digests, JSON.
 *
 * <p>May use: nothing.
 *
 * <p>Others use: all.
 */
package dev.handbook.text;
