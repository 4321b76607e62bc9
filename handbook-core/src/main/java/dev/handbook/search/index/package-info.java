/**
 * Writes the Lucene index, taking over from the former one what has not changed.
 *
 * <p>May use: files, model, search.analysis, search.section, text, lucene.
 *
 * <p>Others use: IndexMaker.
 */
package dev.handbook.search.index;
