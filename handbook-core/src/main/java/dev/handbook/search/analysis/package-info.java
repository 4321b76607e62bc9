/**
 * Takes the text of each language apart into terms, and knows words of like meaning.
 *
 * <p>May use: model, text, lucene.
 *
 * <p>Others use: nothing.
 */
package dev.handbook.search.analysis;
