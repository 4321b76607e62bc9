package dev.handbook.lint.rules.wording;

import dev.handbook.text.KeywordSet;
import java.time.Month;
import java.time.Year;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds days that no calendar has. */
final class ImpossibleDates {
  /** One of these is in every such day. */
  static final KeywordSet MAY_BE = KeywordSet.of("29", "30", "31", "-13-", "-14-", "-00");

  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  /** Only months that have fewer than 31 days. */
  private static final String SHORT =
      "(feb(?:ruary)?|apr(?:il)?|june?|sept?(?:ember)?|nov(?:ember)?)\\b\\.?";

  private static final Pattern SPELLED =
      Pattern.compile(
          "(?<![\\w.,/-])(?:(29|3[01])(?:st|nd|rd|th)?(?: of)? "
              + SHORT
              + "|"
              + SHORT
              + " (29|3[01])(?:st|nd|rd|th)?(?![\\w%-]|[.:]\\d))(?:,? (\\d{4})\\b)?",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern ISO =
      Pattern.compile("(?<![\\w./-])((?:19|20)\\d{2})-(\\d{2})-(\\d{2})(?![\\w/-]|\\.\\d)");

  private ImpossibleDates() {}

  /** The first of them in a text. */
  static Optional<String> in(String text) {
    Matcher spelled = SPELLED.matcher(text);
    while (spelled.find()) {
      boolean dayFirst = spelled.group(1) != null;
      int day = Integer.parseInt(spelled.group(dayFirst ? 1 : 4));
      String name = spelled.group(dayFirst ? 2 : 3).substring(0, 3).toLowerCase(Locale.ROOT);
      if (isNone(spelled.group(5), MONTHS.indexOf(name) + 1, day)) {
        return Optional.of(spelled.group());
      }
    }
    Matcher iso = ISO.matcher(text);
    while (iso.find()) {
      if (isNone(iso.group(1), Integer.parseInt(iso.group(2)), Integer.parseInt(iso.group(3)))) {
        return Optional.of(iso.group());
      }
    }
    return Optional.empty();
  }

  private static boolean isNone(String year, int month, int day) {
    if (month < 1 || month > 12) {
      return true;
    }
    boolean leap = year == null || Year.isLeap(Integer.parseInt(year));
    return day < 1 || day > Month.of(month).length(leap);
  }
}
