package dev.handbook.search.section;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The text fields of a section, in the order in which the browser's files list them.
 *
 * <p>The boosts were chosen by measuring known-item queries; a large boost of titles does harm.
 */
public enum SearchField {
  TITLE("title", 1f, true),
  KEYWORDS("keywords", 1f, true),
  HEADING("heading", 1.5f, false),
  BODY("body", 1f, false);

  private static final Map<String, SearchField> BY_ID =
      Arrays.stream(values()).collect(Collectors.toMap(SearchField::id, field -> field));

  /** What is added to a field's name for the one that has its words before they became terms. */
  public static final String FORMS = ".forms";

  private final String id;
  private final float boost;
  private final boolean pageWide;

  SearchField(String id, float boost, boolean pageWide) {
    this.id = id;
    this.boost = boost;
    this.pageWide = pageWide;
  }

  /** The field of a name. */
  public static SearchField of(String id) {
    return BY_ID.get(id);
  }

  /** Its name in the Lucene index. */
  public String id() {
    return id;
  }

  /** The field beside it that has its words as they were written. */
  public String forms() {
    return id + FORMS;
  }

  /** What a match in it weighs. */
  public float boost() {
    return boost;
  }

  /** Whether all sections of a page have the same text here. */
  public boolean pageWide() {
    return pageWide;
  }
}
