package dev.handbook.domain.control;

import dev.handbook.text.Span;

/**
 * A label and the text beside or below it.
 *
 * @param label what the label announces
 * @param value the text, as it stands there
 * @param span where both stand
 */
record Pair(Label label, String value, Span span) {}
