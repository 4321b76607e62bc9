/**
 * Exports the index as the files that browsers search.
 *
 * <p>May use: files, model, search.analysis, search.index, search.query, search.section, text,
 * lucene.
 *
 * <p>Others use: nothing.
 */
package dev.handbook.search.browser;
