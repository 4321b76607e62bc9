package dev.handbook.domain;

import java.util.Locale;

/**
 * How far a page can be relied on, in the order in which one goes before another: a page has the
 * first that applies.
 */
public enum GovernanceState {
  RETIRED,
  SUPERSEDED,
  DRAFT,
  IN_REVIEW,
  /** It was signed off, and the sign-off counts no more or never did. */
  VOID,
  /** Its sign-off is too old, or the time it is for is over. */
  EXPIRED,
  /** It was signed off, and nothing shows that the text is the one that was agreed to. */
  UNVERIFIED,
  /** A review that the page announces has not taken place. */
  OVERDUE,
  /** Its text names who approved it, which nobody can verify. */
  STATED,
  /** It is signed off, or says that it is effective. */
  EFFECTIVE,
  /** It says nothing of the kind. */
  NONE;

  /** The name in files and on pages: {@code in-review}; empty for {@link #NONE}. */
  public String id() {
    return this == NONE ? "" : name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
