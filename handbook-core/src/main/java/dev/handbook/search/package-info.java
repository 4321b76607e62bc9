/**
 * Builds the Lucene index, answers queries from it, and exports it for browsers.
 *
 * <p>May use: model, lucene.
 */
package dev.handbook.search;
