package dev.handbook.model;

import dev.handbook.text.Span;

/**
 * A heading of a page.
 *
 * @param level 1 to 6
 * @param text its plain text
 * @param anchor the id it has on the page, unique there
 * @param span where it stands
 */
public record Heading(int level, String text, String anchor, Span span) {}
