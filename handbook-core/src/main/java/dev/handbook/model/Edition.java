package dev.handbook.model;

import java.util.Locale;
import java.util.Optional;

/** For whom a site is made of a handbook: one source, two circles of readers. */
public enum Edition {
  /** For everybody: confidential pages and blocks are left out. */
  PUBLIC,
  /** For those inside: what is confidential is shown and marked as such. */
  INTERNAL;

  /** Its name as people write it. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The edition of a name. */
  public static Optional<Edition> of(String name) {
    for (Edition edition : values()) {
      if (edition.id().equals(name.strip().toLowerCase(Locale.ROOT))) {
        return Optional.of(edition);
      }
    }
    return Optional.empty();
  }
}
