package dev.handbook.domain;

import dev.handbook.domain.control.DocumentControl;
import dev.handbook.domain.control.Field;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What a page states about itself in its text or in keys of other tools, as far as it bears on its
 * governance: shown as stated, never taken for a sign-off.
 *
 * @param approved whether it says that somebody approved it
 * @param reviewedOn the day on which it was reviewed last
 * @param nextReview the day by which it is to be reviewed
 * @param cycle how often it is to be reviewed
 * @param status in the page's own word
 */
public record Stated(
    boolean approved,
    Optional<LocalDate> reviewedOn,
    Optional<LocalDate> nextReview,
    Optional<java.time.Period> cycle,
    Optional<String> status) {
  /** Of a page that states nothing. */
  public static final Stated NOTHING =
      new Stated(false, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  /** Of a page whose document control was read. */
  static Stated of(DocumentControl control) {
    if (control.isEmpty()) {
      return NOTHING;
    }
    boolean approved =
        control.first(Field.APPROVER).isPresent() || control.first(Field.APPROVED).isPresent();
    return new Stated(
        approved,
        control.day(Field.REVIEWED),
        control.day(Field.NEXT_REVIEW),
        control.cycle(),
        Optional.of(control.text(Field.STATUS)).filter(text -> !text.isEmpty()));
  }
}
