/**
 * What notation is made of, whichever tool it is of: lines, code, names and where they end,
 * arguments and lists of attributes. Nothing here knows what a construct means.
 *
 * <p>May use: nothing.
 *
 * <p>Others use: nothing.
 */
package dev.handbook.dialect.reading;
