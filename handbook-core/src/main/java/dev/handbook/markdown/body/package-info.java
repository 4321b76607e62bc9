/**
 * Reads that HTML once: one walk gives the facts of a page and its clean HTML.
 *
 * <p>May use: markdown.base, model, text, jsoup, rsyntaxtextarea.
 *
 * <p>Others use: nothing.
 */
package dev.handbook.markdown.body;
