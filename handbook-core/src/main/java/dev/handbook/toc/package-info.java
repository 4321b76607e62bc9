/**
 * Reads the table of contents, {@code SUMMARY.md} or the folders, and says where a new line
 * belongs.
 *
 * <p>May use: model, rule, text.
 *
 * <p>Others use: PartsToc, SpelledPaths, SummaryParser, TocLine.
 */
package dev.handbook.toc;
