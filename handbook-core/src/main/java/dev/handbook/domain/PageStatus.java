package dev.handbook.domain;

import dev.handbook.model.FrontMatter;
import dev.handbook.model.Key;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where a page is in its life, as the key {@code status} of its front matter says. */
public enum PageStatus {
  /** It says nothing, or nothing that is understood. */
  NONE(""),
  DRAFT("draft"),
  IN_REVIEW("in-review"),
  EFFECTIVE("effective"),
  SUPERSEDED("superseded"),
  RETIRED("retired");

  private static final Pattern GAPS = Pattern.compile("[\\s_-]+");

  /** "10% draft" is how handbooks say how far a page is, also in its description. */
  private static final Pattern DRAFT_SHARE = Pattern.compile("\\b\\d{1,2} ?% draft\\b");

  private static final Map<String, PageStatus> BY_WORD = words();

  private final String id;

  PageStatus(String id) {
    this.id = id;
  }

  /** What companies call these in their own front matter. */
  private static Map<String, PageStatus> words() {
    Map<String, PageStatus> words = new HashMap<>();
    for (PageStatus status : values()) {
      words.put(status.id, status);
    }
    words.remove("");
    List.of("approved", "active", "published", "final", "current", "in-effect", "in-force")
        .forEach(word -> words.put(word, EFFECTIVE));
    List.of("under-review", "proposed", "for-review", "pending-review", "pending-approval")
        .forEach(word -> words.put(word, IN_REVIEW));
    List.of("wip", "work-in-progress").forEach(word -> words.put(word, DRAFT));
    List.of("replaced").forEach(word -> words.put(word, SUPERSEDED));
    List.of("obsolete", "archived", "withdrawn", "deprecated")
        .forEach(word -> words.put(word, RETIRED));
    return Map.copyOf(words);
  }

  /** The word of the contract: {@code in-review}; empty for {@link #NONE}. */
  public String id() {
    return id;
  }

  /** Whether a page is kept for the record only. */
  public boolean isPast() {
    return this == SUPERSEDED || this == RETIRED;
  }

  /** Whether a page is still being written or agreed on. */
  public boolean isProposed() {
    return this == DRAFT || this == IN_REVIEW;
  }

  /**
   * The status of a word; letter case, spaces and hyphens do not matter.
   *
   * @return empty for a word that is none of them
   */
  public static Optional<PageStatus> read(String written) {
    String word = GAPS.matcher(written.strip().toLowerCase(Locale.ROOT)).replaceAll("-");
    PageStatus status = BY_WORD.get(word);
    return status == null && word.contains("draft")
        ? Optional.of(DRAFT)
        : Optional.ofNullable(status);
  }

  /** The status of a page. */
  static PageStatus of(FrontMatter matter, Optional<String> stated) {
    Optional<String> said = matter.text(Key.STATUS).or(() -> stated);
    if (said.isEmpty()) {
      boolean draft =
          matter
              .text(Key.DESCRIPTION)
              .filter(text -> DRAFT_SHARE.matcher(text.toLowerCase(Locale.ROOT)).find())
              .isPresent();
      return draft ? DRAFT : NONE;
    }
    return said.flatMap(PageStatus::read).orElse(NONE);
  }
}
