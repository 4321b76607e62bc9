/**
 * What all stages of parsing a page share: the work budget, places in the source, markers, the
 * names of blocks, kinds of characters.
 *
 * <p>May use: dialect.markup, model, rule, text, flexmark, jsoup.
 *
 * <p>Others use: nothing.
 */
package dev.handbook.markdown.base;
