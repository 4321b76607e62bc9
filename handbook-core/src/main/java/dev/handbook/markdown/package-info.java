/**
 * Parses pages and the table of contents: Markdown, GitBook blocks and HTML become facts and clean
 * HTML.
 *
 * <p>May use: model.
 */
package dev.handbook.markdown;
