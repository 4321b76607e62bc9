package dev.handbook.domain;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What a page states about itself in its text or in keys of other tools: shown as stated, never
 * taken for a sign-off.
 *
 * @param approver who approved it
 * @param approvedOn when
 * @param nextReview the day by which it is to be reviewed
 * @param status in the page's own word
 */
public record Stated(
    Optional<String> approver,
    Optional<LocalDate> approvedOn,
    Optional<LocalDate> nextReview,
    Optional<String> status) {
  /** Of a page that states nothing. */
  public static final Stated NOTHING =
      new Stated(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  /** Whether it says that somebody approved the page. */
  public boolean isApproved() {
    return approver.isPresent() || approvedOn.isPresent();
  }
}
