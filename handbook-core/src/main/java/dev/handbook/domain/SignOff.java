package dev.handbook.domain;

import dev.handbook.model.FrontMatter;
import dev.handbook.text.Dates;
import dev.handbook.text.Span;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The day on which the deciding party agreed to a text.
 *
 * @param written the day as written; empty when none is given
 * @param on the day, when it is a date
 * @param by who agreed
 * @param digest of the agreed wording
 * @param roles digest of those who decided and agreed, see {@link Roles}
 * @param span where the day stands, else the whole entry
 */
public record SignOff(
    String written,
    Optional<LocalDate> on,
    Optional<String> by,
    Optional<String> digest,
    Optional<String> roles,
    Span span) {
  /** The key of front matter it is kept under. */
  public static final String KEY = "signed-off";

  /** The key in it that says what the last small edit was, which kept the day and the decider. */
  public static final String MINOR = "minor";

  /** What the last small edit was, which kept the day and the decider. */
  public static Optional<String> minor(FrontMatter frontMatter) {
    return frontMatter
        .get(KEY)
        .flatMap(
            value ->
                value instanceof FrontMatter.Mapping mapping
                    ? mapping.text(MINOR)
                    : Optional.empty());
  }

  /** Whether it is the same act: the same day, party and wording. */
  public boolean sameAs(SignOff other) {
    return sameDayAndParty(other) && digest.equals(other.digest);
  }

  /** Whether it is of the same day and party, on whatever wording. */
  public boolean sameDayAndParty(SignOff other) {
    return written.equals(other.written) && by.equals(other.by);
  }

  /** Reads {@code signed-off: {on: 2026-08-14, by: CRO}} or the day alone. */
  public static Optional<SignOff> of(FrontMatter frontMatter) {
    return frontMatter
        .entry(KEY)
        .map(
            entry -> {
              if (entry.value() instanceof FrontMatter.Mapping mapping) {
                String day = mapping.text("on").orElse("");
                Span span =
                    day.isEmpty() ? entry.keySpan() : mapping.get("on").orElseThrow().span();
                return new SignOff(
                    day,
                    Dates.iso(day),
                    mapping.text("by"),
                    mapping.text("text"),
                    mapping.text("roles"),
                    span);
              }
              String day = frontMatter.text(KEY).orElse("");
              Span span = day.isEmpty() ? entry.keySpan() : entry.value().span();
              return new SignOff(
                  day, Dates.iso(day), Optional.empty(), Optional.empty(), Optional.empty(), span);
            });
  }
}
