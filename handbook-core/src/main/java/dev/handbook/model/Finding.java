package dev.handbook.model;

import dev.handbook.text.Span;
import java.util.Comparator;
import java.util.Optional;

/**
 * One thing the linter found, in the form every report is written from.
 *
 * @param rule kebab-case name of the rule, such as {@code toc-unlisted-page}
 * @param code stable code of the rule, such as {@code HB0101}
 * @param severity how much it matters
 * @param path file relative to the content folder, with {@code /}
 * @param span where in the file
 * @param message what is wrong, one sentence
 * @param help how to mend it; empty when the message says all
 * @param fingerprint identity that survives edits elsewhere on the page: hash of rule, page,
 *     normalised context and occurrence, never of a line number; lower-case hex
 * @param fix what would mend it, where that is known
 */
public record Finding(
    String rule,
    String code,
    Severity severity,
    String path,
    Span span,
    String message,
    Optional<String> help,
    String fingerprint,
    Optional<Fix> fix) {
  /** How many hex digits of a fingerprint say what is wrong; the others say on which page. */
  public static final int WHAT = 40;

  /** By path, place, rule and message: the order of every report. */
  public static final Comparator<Finding> ORDER =
      Comparator.comparing(Finding::path)
          .thenComparing(Finding::span)
          .thenComparing(Finding::rule)
          .thenComparing(Finding::message)
          .thenComparing(Finding::fingerprint);

  /** A finding that only a person can mend. */
  public Finding(
      String rule,
      String code,
      Severity severity,
      String path,
      Span span,
      String message,
      Optional<String> help,
      String fingerprint) {
    this(rule, code, severity, path, span, message, help, fingerprint, Optional.empty());
  }

  /** The part of its fingerprint that stays the same when its page moves. */
  public String what() {
    return fingerprint.substring(0, Math.min(WHAT, fingerprint.length()));
  }
}
