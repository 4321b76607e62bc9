package dev.handbook.domain;

import dev.handbook.model.FrontMatter;
import dev.handbook.model.Key;
import java.time.Period;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads how long something holds: {@code 12 months}, {@code 1 year}, {@code 2 weeks}. */
public final class ReviewInterval {
  private static final Pattern WRITTEN =
      Pattern.compile("([0-9]{1,4}) ?(day|week|month|year)s?", Pattern.CASE_INSENSITIVE);

  private ReviewInterval() {}

  /** The time that a text names, if it does. */
  public static Optional<Period> read(String text) {
    Matcher matcher = WRITTEN.matcher(text.strip());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int count = Integer.parseInt(matcher.group(1));
    return Optional.of(
        switch (matcher.group(2).toLowerCase(Locale.ROOT)) {
          case "day" -> Period.ofDays(count);
          case "week" -> Period.ofWeeks(count);
          case "month" -> Period.ofMonths(count);
          default -> Period.ofYears(count);
        });
  }

  /** What a page gives as the time between two reviews. */
  static Optional<Period> of(FrontMatter matter) {
    return matter
        .text(Key.REVIEW_IN)
        .or(() -> matter.text(Key.REVIEW_IN_GOV_UK))
        .flatMap(ReviewInterval::read);
  }
}
