package dev.handbook.model;

import dev.handbook.text.Span;
import java.util.Optional;

/**
 * Something wrong that a stage before the linter noticed while reading or parsing a file.
 *
 * <p>The rule of that name turns it into a {@link Finding}, so that severities, suppressions and
 * the baseline work for it as for any other.
 *
 * @param rule name of the rule that reports it, such as {@code frontmatter-yaml-syntax}
 * @param path file relative to the content folder, with {@code /}
 * @param span where in the file
 * @param message what is wrong, one sentence
 * @param help how to mend it, if that can be said
 * @param fix what would mend it, where that is known
 */
public record Fault(
    String rule, String path, Span span, String message, Optional<String> help, Optional<Fix> fix) {
  /** A fault that only a person can mend. */
  public Fault(String rule, String path, Span span, String message, Optional<String> help) {
    this(rule, path, span, message, help, Optional.empty());
  }
}
