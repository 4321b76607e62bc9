package dev.handbook.search.section;

import dev.handbook.model.FrontMatter;
import dev.handbook.model.Kind;
import dev.handbook.model.Page;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * How far a page can be relied on, and what that does to its rank: the score of its sections is
 * multiplied by {@link #weight()} / {@link #UNIT}.
 *
 * @param id the badge: {@code draft}, {@code in-review}, {@code effective}, {@code superseded},
 *     {@code retired}, or empty
 * @param weight whole number of 64ths, so that the factor is exact as a float
 */
public record Status(String id, int weight) {
  /** A weight that changes nothing. */
  public static final int UNIT = 64;

  private static final int UNLISTED_LOSS = 4;
  private static final int UNSIGNED_LOSS = 4;
  private static final Pattern DRAFT_SHARE = Pattern.compile("\\b\\d{1,2} ?% draft\\b");

  /** The status of a page. */
  static Status of(Page page, boolean listed) {
    String id = id(page.frontMatter());
    int weight =
        switch (id) {
          case "draft" -> 48;
          case "in-review" -> 56;
          case "superseded" -> 32;
          case "retired" -> 24;
          default -> UNIT;
        };
    if (page.kind() == Kind.SOP && page.frontMatter().get("signed-off").isEmpty()) {
      weight -= UNSIGNED_LOSS;
    }
    return new Status(id, listed ? weight : weight - UNLISTED_LOSS);
  }

  private static String id(FrontMatter matter) {
    String said = matter.text("status").orElse("").toLowerCase(Locale.ROOT).replace(' ', '-');
    String description = matter.text("description").orElse("").toLowerCase(Locale.ROOT);
    if (said.contains("draft") || DRAFT_SHARE.matcher(description).find()) {
      return "draft";
    }
    return switch (said) {
      case "in-review", "effective", "superseded", "retired" -> said;
      default -> "";
    };
  }
}
