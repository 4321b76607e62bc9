package dev.handbook.change;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * How a handbook and its procedures are doing.
 *
 * @param on the day it is of
 * @param measures the five of the SOP programme first
 * @param shares of procedures, how many have which kind of sign-off: {@code valid}, {@code
 *     unverified}, {@code expired}, {@code void}, {@code stated}, {@code none}, in this order
 * @param expiring sign-offs that end within the next 90 days, soonest first
 * @param remark why former values are missing or not to be relied on
 */
public record Scorecard(
    LocalDate on,
    List<Measure> measures,
    Map<String, Long> shares,
    List<Expiry> expiring,
    Optional<Remark> remark) {
  public Scorecard {
    measures = List.copyOf(measures);
    shares = Collections.unmodifiableMap(new LinkedHashMap<>(shares));
    expiring = List.copyOf(expiring);
  }

  /** Why nothing, or nothing sure, is known of former months. */
  public enum Remark {
    NO_GIT("The handbook is not in a git repository, so nothing is known of former months."),
    SHALLOW(
        "This clone is shallow, so nothing is said of former months: fetch the whole history (git"
            + " fetch --unshallow, on GitHub Actions fetch-depth: 0, on GitLab CI GIT_DEPTH: 0)."),
    UNREADABLE("The git repository cannot be read, so nothing is known of former months."),
    REWRITTEN(
        "History was rewritten: dates of commits are not in order, or long after those of their"
            + " authors, so former values may stand at other months than those they are of.");

    private final String sentence;

    Remark(String sentence) {
      this.sentence = sentence;
    }

    /** The same in English. */
    public String sentence() {
      return sentence;
    }

    /** Its name in lower case, words separated by an underscore. */
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * A sign-off that ends.
   *
   * @param path the procedure
   * @param lastDay the last day on which it holds
   */
  public record Expiry(String path, String title, LocalDate lastDay) {}
}
