/**
 * Writes the parsed page once, as HTML whose elements know their places in the source.
 *
 * <p>May use: dialect.markup, markdown.base, markdown.commonmark, model, text, flexmark, jsoup.
 *
 * <p>Others use: nothing.
 */
package dev.handbook.markdown.markup;
