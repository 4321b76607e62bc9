/**
 * Writes the Lucene index, taking over from the former one what has not changed.
 *
 * <p>May use: search.analysis, search.section, text, lucene.
 *
 * <p>Others use: nothing.
 */
package dev.handbook.search.index;
