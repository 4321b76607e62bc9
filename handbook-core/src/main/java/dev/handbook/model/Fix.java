package dev.handbook.model;

import dev.handbook.text.Span;
import java.util.List;

/**
 * What would mend a finding: stretches of source files and what takes their place.
 *
 * @param safe whether it may be applied without anybody looking: it decides nothing that only a
 *     person knows
 * @param title what it does, an imperative sentence without a full stop
 * @param edits at least one; no two of them overlap
 */
public record Fix(boolean safe, String title, List<Edit> edits) {
  public Fix {
    edits = List.copyOf(edits);
    if (edits.isEmpty()) {
      throw new IllegalArgumentException("a fix that changes nothing: " + title);
    }
  }

  /**
   * A stretch of a file and what takes its place. A byte-order mark stands before the first column;
   * an edit of {@link Span#FILE} that writes nothing takes it away.
   *
   * @param path file relative to the content folder, with {@code /}
   * @param span the characters to replace, line breaks included where it ends on a later line;
   *     empty to insert
   * @param text what takes their place; its line breaks are those of the file
   */
  public record Edit(String path, Span span, String text) {}

  /** One edit, to be applied without anybody looking. */
  public static Fix safe(String title, Edit edit) {
    return new Fix(true, title, List.of(edit));
  }

  /** One edit, to be applied without anybody looking. */
  public static Fix safe(String title, String path, Span span, String text) {
    return new Fix(true, title, List.of(new Edit(path, span, text)));
  }

  /** The same, but a person should look at it. */
  public Fix needingALook() {
    return new Fix(false, title, edits);
  }

  /** One edit that a person should look at. */
  public static Fix unsafe(String title, String path, Span span, String text) {
    return new Fix(false, title, List.of(new Edit(path, span, text)));
  }
}
