package dev.handbook.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a page is, by the key {@code kind} of its front matter. */
public enum Kind {
  PAGE,
  SOP,
  VPMOM,
  OKR,
  POLICY,
  INITIATIVE,
  NEWS;

  /** The name used in front matter: {@code sop}, {@code vpmom}, … */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The kind of a name as written in front matter. */
  public static Optional<Kind> of(String id) {
    return Arrays.stream(values()).filter(kind -> kind.id().equals(id)).findFirst();
  }
}
