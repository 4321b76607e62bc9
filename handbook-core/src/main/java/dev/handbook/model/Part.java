package dev.handbook.model;

/**
 * A part of a handbook with a table of contents of its own: a space of GitBook's, a book in a
 * folder.
 *
 * @param title its name; empty when that of its first page serves
 * @param summary its table of contents, in the folder of its pages
 */
public record Part(String title, SourceFile summary) {}
