/**
 * Parses pages and the table of contents: Markdown, GitBook blocks and HTML become facts and clean
 * HTML.
 *
 * <p>A page is parsed once (flexmark), written once as HTML whose elements know their places in the
 * source, and read once (jsoup): that one walk gives the facts and the clean HTML.
 *
 * <p>May use: dialect.markup, markdown.base, markdown.body, markdown.commonmark, markdown.markup,
 * model, rule, text, toc, work, flexmark, jsoup, rsyntaxtextarea.
 *
 * <p>Others use: EditionParser, HandbookParser.
 */
package dev.handbook.markdown;
