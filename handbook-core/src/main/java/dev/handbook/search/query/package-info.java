/**
 * What a query means: its plan, corrections, synonyms and scores.
 *
 * <p>May use: search.analysis, search.index, search.section, lucene.
 *
 * <p>Others use: nothing.
 */
package dev.handbook.search.query;
