package dev.handbook.model;

import java.util.Optional;
import java.util.Set;

/**
 * Where a link leads in the built site.
 *
 * @param status whether and how it could be resolved
 * @param page the page it leads to; also with {@link Status#MISSING_ANCHOR}
 * @param asset the file it leads to
 * @param anchor the id on the page, without {@code #}; as written when the page has no such id
 * @param address for {@link Status#EXTERNAL} the URL, for {@link Status#ELSEWHERE} what is written,
 *     for {@link Status#GENERATED} the address from the root of the site on, else the path that was
 *     looked for
 * @param via what it took to find the target
 */
public record Resolution(
    Status status,
    Optional<Page> page,
    Optional<Asset> asset,
    Optional<String> anchor,
    String address,
    Set<Via> via) {
  public Resolution {
    via = Set.copyOf(via);
  }

  /** How it went. */
  public enum Status {
    /** A page of the handbook, and the anchor exists if one was named. */
    PAGE,
    /** A file of the content folder. */
    ASSET,
    /** A page that the site adds by itself, such as the search. */
    GENERATED,
    /**
     * Nothing of this handbook; perhaps another part of the site of the tool for which it was
     * written, which was not verified.
     */
    ELSEWHERE,
    /** Another site, or a mail address or telephone number. */
    EXTERNAL,
    /** The page exists, the anchor does not. */
    MISSING_ANCHOR,
    /** Neither page nor file. */
    MISSING,
    /** Nothing was written between the parentheses. */
    EMPTY,
    /** GitBook's {@code broken-reference}: the page was deleted there. */
    BROKEN_REFERENCE,
    /** Looks like a host name or mail address without {@code https://} or {@code mailto:}. */
    MISSING_SCHEME,
    /** Leads out of the content folder. */
    OUTSIDE,
    /** A scheme that no page may use, such as {@code javascript:}. */
    UNSAFE
  }

  /** What it took to find the target. */
  public enum Via {
    /** A redirect of {@code .gitbook.yaml} or an alias. */
    REDIRECT,
    /** Upper and lower case differ from the file's. */
    CASE,
    /** Written as a full address of this very site. */
    OWN_SITE,
    /** The anchor is another tool's spelling, or differs in case. */
    ANCHOR_SPELLING
  }

  /** Whether a reader who follows it gets somewhere. */
  public boolean alive() {
    return switch (status) {
      case PAGE, ASSET, GENERATED, EXTERNAL, MISSING_ANCHOR -> true;
      default -> false;
    };
  }
}
