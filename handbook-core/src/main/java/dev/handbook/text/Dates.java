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

  private static final Pattern YEAR_FIRST =
      Pattern.compile("([0-9]{4})[-/. ]?([0-9]{1,2})[-/. ]?([0-9]{1,2})");
  private static final Pattern YEAR_LAST =
      Pattern.compile("([0-9]{1,2})[-/. ]([0-9]{1,2})[-/. ]([0-9]{4})");

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

  /**
   * The day that a text means which is not in the one form, if it can mean only one: {@code
   * 2026/7/16} and {@code 07/16/2026}. Of {@code 05/06/2026} it says nothing.
   */
  public static Optional<LocalDate> meant(String text) {
    String stripped = text.strip();
    Matcher yearFirst = YEAR_FIRST.matcher(stripped);
    if (yearFirst.matches()) {
      return day(yearFirst.group(1), number(yearFirst.group(2)), number(yearFirst.group(3)));
    }
    Matcher yearLast = YEAR_LAST.matcher(stripped);
    if (yearLast.matches()) {
      int first = number(yearLast.group(1));
      int second = number(yearLast.group(2));
      return first > 12
          ? day(yearLast.group(3), second, first)
          : second > 12 || first == second
              ? day(yearLast.group(3), first, second)
              : Optional.empty();
    }
    return spelledOut(stripped);
  }

  /** How many days the month of a text in the one form has, whatever its day is. */
  public static Optional<Integer> lengthOfMonth(String text) {
    String stripped = text.strip();
    return stripped.length() == 10
        ? iso(stripped.substring(0, 8) + "01").map(LocalDate::lengthOfMonth)
        : Optional.empty();
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }

  /** A day in either form. */
  public static Optional<LocalDate> read(String text) {
    return iso(text).or(() -> spelledOut(text));
  }

  private static Optional<LocalDate> day(String year, String month, String day) {
    return day(
        year,
        MONTHS.indexOf(month.substring(0, 3).toLowerCase(Locale.ROOT)) + 1,
        Integer.parseInt(day));
  }

  private static Optional<LocalDate> day(String year, int month, int day) {
    try {
      return month == 0
          ? Optional.empty()
          : Optional.of(LocalDate.of(Integer.parseInt(year), month, day));
    } catch (DateTimeException notDate) {
      return Optional.empty();
    }
  }
}
