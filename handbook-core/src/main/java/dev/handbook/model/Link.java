package dev.handbook.model;

import dev.handbook.text.Span;

/**
 * A reference from a page to something else, however it was written: Markdown, HTML or a GitBook
 * block.
 *
 * @param kind what the page does with the target
 * @param target the target as a reader's browser would get it: escapes and entities undone,
 *     percent-encoding kept
 * @param text what stands on the link: its text, an image's alternative text, an embed's caption;
 *     may be empty
 * @param span the whole link
 * @param targetSpan the target alone
 */
public record Link(Kind kind, String target, String text, Span span, Span targetSpan) {
  /** What a page does with a link's target. */
  public enum Kind {
    /** {@code [text](target)}, {@code <a href>}. */
    LINK,
    /** {@code ![alt](target)}, {@code <img src>}, sources of a picture, covers of cards. */
    IMAGE,
    /** {@code {% embed url="…" %}}. */
    EMBED,
    /** {@code {% content-ref url="…" %}} and {@code {% page-ref page="…" %}}. */
    CONTENT_REF,
    /** {@code {% file src="…" %}}. */
    FILE,
    /** {@code {% include "…" %}}. */
    INCLUDE,
    /** A word that a glossary explains; its writer wrote no link. */
    TERM
  }

  /** Whether it is written in the source: a link to an explained word is not. */
  public boolean isWritten() {
    return kind != Kind.TERM;
  }
}
