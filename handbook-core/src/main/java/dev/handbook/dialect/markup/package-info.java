/**
 * Notation of other tools, put into ours before a page is parsed: blocks become the blocks that
 * GitBook has, comments and what only a program could decide are taken out, and each character of
 * the result knows where it stood.
 *
 * <p>One class reads each family of notation; what a block of some name is stands in one table,
 * {@link dev.handbook.dialect.markup.Constructs}, for all of them.
 *
 * <p>May use: dialect.reading, model, text.
 *
 * <p>Others use: Constructs, MarkupTranslator, Notation, Note, OwnMarker, ProjectFiles,
 * Translation.
 */
package dev.handbook.dialect.markup;
