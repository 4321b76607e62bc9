/**
 * Builds the Lucene index and answers queries from it.
 *
 * <p>May use: domain, files, model, search.analysis, search.browser, search.index, search.query,
 * search.section, lucene.
 *
 * <p>Others use: SearchIndexer.
 */
package dev.handbook.search;
