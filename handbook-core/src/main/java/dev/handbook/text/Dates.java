package dev.handbook.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads dates as handbooks write them, and never guesses which number is the day. */
public final class Dates {
  private static final DateTimeFormatter ISO =
      DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
  private static final Pattern MONTH_FIRST =
      Pattern.compile("([A-Za-z]{3,9})\\.?[ /-]([0-9]{1,2})(?:st|nd|rd|th)?,?[ /-]([0-9]{4})");
  private static final Pattern DAY_FIRST =
      Pattern.compile("([0-9]{1,2})(?:st|nd|rd|th)?[ /-]([A-Za-z]{3,9})\\.?,?[ /-]([0-9]{4})");

  private static final Pattern MOMENT =
      Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}[T ][0-9:.]{5,12} ?(?:Z|[+-][0-9:]{4,5})?");

  private Dates() {}

  /** The day of a text such as {@code 2026-08-14}, if it is one that exists. */
  public static Optional<LocalDate> iso(String text) {
    try {
      return Optional.of(LocalDate.parse(text.strip(), ISO));
    } catch (DateTimeParseException notDate) {
      return Optional.empty();
    }
  }

  /**
   * The day of a text that spells the month out: {@code May 1, 2019}, {@code 29-Apr-2022}, {@code
   * Feb/28/2023}. Of {@code 28/02/2024} it says nothing.
   */
  public static Optional<LocalDate> spelledOut(String text) {
    Matcher monthFirst = MONTH_FIRST.matcher(text.strip());
    if (monthFirst.matches()) {
      return day(monthFirst.group(3), monthFirst.group(1), monthFirst.group(2));
    }
    Matcher dayFirst = DAY_FIRST.matcher(text.strip());
    return dayFirst.matches()
        ? day(dayFirst.group(3), dayFirst.group(2), dayFirst.group(1))
        : Optional.empty();
  }

  /**
   * The day of a text such as {@code 2026-08-14} or {@code 2026-08-14T23:30:00-05:00}: the one that
   * is written, whatever the zone.
   */
  public static Optional<LocalDate> ofMoment(String text) {
    String stripped = text.strip();
    return MOMENT.matcher(stripped).matches() ? iso(stripped.substring(0, 10)) : iso(stripped);
  }

  /** A day in either form. */
  public static Optional<LocalDate> read(String text) {
    return iso(text).or(() -> spelledOut(text));
  }

  private static Optional<LocalDate> day(String year, String month, String day) {
    int number = MONTHS.indexOf(month.substring(0, 3).toLowerCase(Locale.ROOT)) + 1;
    try {
      return number == 0
          ? Optional.empty()
          : Optional.of(LocalDate.of(Integer.parseInt(year), number, Integer.parseInt(day)));
    } catch (DateTimeException notDate) {
      return Optional.empty();
    }
  }
}
