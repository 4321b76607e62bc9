package dev.handbook.domain;

import dev.handbook.text.Dates;
import dev.handbook.text.Span;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The time a plan is for.
 *
 * @param written as written
 * @param start first day, when it can be read
 * @param end last day, when it can be read
 * @param span where it stands
 */
public record Period(
    String written, Optional<LocalDate> start, Optional<LocalDate> end, Span span) {
  /** Reads {@code 2026-02-01/2027-01-31} or {@code May 1, 2019 to Jan 31, 2020}. */
  public static Period of(String written, Span span) {
    String[] days = written.split("/| to | until | – | - ", 2);
    return new Period(
        written.strip(),
        Dates.read(days[0]),
        days.length < 2 ? Optional.empty() : Dates.read(days[1]),
        span);
  }
}
