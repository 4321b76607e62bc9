/**
 * Makes flexmark read what CommonMark 0.31.2, GitHub and GitBook say, in linear time. All that
 * repairs flexmark is here: this room goes when another parser is chosen.
 *
 * <p>May use: markdown.base, flexmark.
 *
 * <p>Others use: nothing.
 */
package dev.handbook.markdown.commonmark;
