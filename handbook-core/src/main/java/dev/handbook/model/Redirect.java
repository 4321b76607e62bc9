package dev.handbook.model;

import dev.handbook.text.Span;
import java.util.Optional;

/**
 * A former address and where it leads now.
 *
 * @param from former address relative to the site root, without slashes at its ends
 * @param fromAnchor the anchor the rule is limited to, without {@code #}
 * @param to source path of the page or an address relative to the site root, or a URL; without a
 *     leading slash; may carry {@code #anchor}
 * @param file where it is written: {@code .gitbook.yaml}, or a page that lists it as an alias
 * @param span where in that file its target is written
 * @param removable whether its line may go without harm to the lines around it
 */
public record Redirect(
    String from,
    Optional<String> fromAnchor,
    String to,
    String file,
    Span span,
    boolean removable) {
  /** One whose line is of use for something else too. */
  public Redirect(String from, Optional<String> fromAnchor, String to, String file, Span span) {
    this(from, fromAnchor, to, file, span, false);
  }
}
