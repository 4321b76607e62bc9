package dev.handbook.domain.control;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date as people write it, within a text.
 *
 * @param day the day; empty where only a month is named and where it could be one of two days
 * @param ambiguous whether it could be one of two days, such as {@code 03/04/2026}
 * @param start offset in the text
 * @param end offset behind it
 */
record WrittenDate(Optional<LocalDate> day, boolean ambiguous, int start, int end) {
  /** The names of the months in the languages of Europe that the interface speaks, folded. */
  private static final List<List<String>> MONTHS =
      List.of(
          List.of("january", "januar", "janvier", "enero", "janeiro", "janner"),
          List.of("february", "februar", "fevrier", "febrero", "fevereiro"),
          List.of("march", "marz", "mars", "marzo", "marco", "mrz"),
          List.of("april", "avril", "abril", "avr"),
          List.of("may", "mai", "mayo", "maio"),
          List.of("june", "juni", "juin", "junio", "junho"),
          List.of("july", "juli", "juillet", "julio", "julho", "juil"),
          List.of("august", "aout", "agosto"),
          List.of("september", "septembre", "septiembre", "setiembre", "setembro", "sept"),
          List.of("october", "oktober", "octobre", "octubre", "outubro"),
          List.of("november", "novembre", "noviembre", "novembro"),
          List.of("december", "dezember", "decembre", "diciembre", "dezembro"));

  private static final int SHORTEST_MONTH = 3;

  /** "5 May 26" has no more; by eras and in words a date may have fewer. */
  private static final int FEWEST_DIGITS = 3;

  private static final String MONTH = "(?<month>\\p{L}{3,10})\\.?";
  private static final String OF = "(?: de | of | del | do )?";
  private static final String GAP = "[\\s/.,-]{0,3}";

  private static final List<Pattern> SPELLED =
      List.of(
          Pattern.compile(
              "(?<![\\d\\p{L}])(?<day>\\d{1,2})(?:st|nd|rd|th|er|[.ºª°])?"
                  + GAP
                  + OF
                  + MONTH
                  + GAP
                  + OF
                  + "(?<year>\\d{4}|(?<=[-/ ])\\d{2})(?![\\d\\p{L}])",
              Pattern.CASE_INSENSITIVE),
          Pattern.compile(
              "(?<![\\d\\p{L}])"
                  + MONTH
                  + GAP
                  + "(?<day>\\d{1,2})(?:st|nd|rd|th)?(?:[\\s/.,-]{1,3}| del? )(?<year>\\d{4})(?!\\d)",
              Pattern.CASE_INSENSITIVE),
          Pattern.compile(
              "(?<!\\d)(?<year>\\d{4})" + GAP + MONTH + GAP + "(?<day>\\d{1,2})(?![\\d\\p{L}])"));

  private static final Pattern YEAR_FIRST =
      Pattern.compile(
          "(?<!\\d)(?<year>(?:19|20)\\d\\d)(?:(?<m3>0[1-9]|1[0-2])(?<d3>0[1-9]|[12]\\d|3[01])(?!\\d)|[-/.](?<month>\\d{1,2})[-/.](?<day>\\d{1,2})(?!\\d)"
              + "|\\s?[年년]\\s?(?<m2>\\d{1,2})\\s?[月월]\\s?(?<d2>\\d{1,2})\\s?[日일])");

  private static final Pattern NUMBERS =
      Pattern.compile(
          "(?<![\\p{L}\\d./-])(?<one>\\d{1,2})[\u00ba\u00b0]?(?<mark>[./-])\\s?(?<two>\\d{1,2})\\k<mark>\\s?(?<year>(?:19|20)?\\d\\d)(?![\\d./-]\\d|\\d)");

  private static final Pattern NUMBER =
      Pattern.compile("\\d{1,2}[./-]\\d{1,2}[./-]\\d{2}|\\d{1,2}[./]\\d{4}");

  private static final Pattern MONTH_ONLY =
      Pattern.compile(
          "(?<![\\d\\p{L}/.-])(?:(?:spring|summer|autumn|fall|winter|early|mid|late|end of|beginning of|h[12]|fy"
              + "|anfang|mitte|ende|frühjahr|frühling|sommer|herbst|début|fin|mi|finales de|final de|início de|fim de)"
              + "[ -]?(?<y6>(?:19|20)\\d\\d)|"
              + MONTH
              + "[\\s,/-]{1,2}"
              + OF
              + "(?<year>(?:19|20)\\d\\d)|(?<quarter>Q[1-4])[\\s/-]?(?<y2>(?:19|20)\\d\\d)"
              + "|(?<y3>(?:19|20)\\d\\d)[-/]?(?:(?<m3>0[1-9]|1[0-2])|Q[1-4])|(?<y5>(?:0?[1-9]|1[0-2])[/.](?:19|20)\\d\\d)|(?<y4>(?:19|20)\\d\\d)\\s?年\\s?\\d{1,2}\\s?月)(?![\\d/-])",
          Pattern.CASE_INSENSITIVE);

  /**
   * The first date of a text.
   *
   * @param dayFirst whether {@code 03.04.2026} is the third of April beyond doubt, as it is in
   *     German
   */
  static Optional<WrittenDate> in(String written, boolean dayFirst) {
    if (digits(written) < FEWEST_DIGITS) {
      return EastAsianDate.in(written);
    }
    String text = EastAsianDate.narrow(written);
    Optional<WrittenDate> found =
        yearFirst(text).or(() -> EastAsianDate.in(text)).or(() -> numbers(text, dayFirst));
    for (Pattern pattern : SPELLED) {
      found = earlier(found, spelled(pattern, text));
    }
    return found.or(() -> monthOnly(text));
  }

  private static Optional<WrittenDate> earlier(
      Optional<WrittenDate> one, Optional<WrittenDate> other) {
    return one.isEmpty() || (other.isPresent() && other.get().start < one.get().start)
        ? other
        : one;
  }

  private static int digits(String text) {
    int digits = 0;
    for (int i = 0; i < text.length(); i++) {
      char sign = text.charAt(i);
      if (sign >= '0' && sign <= '9' || sign >= '\uff10' && sign <= '\uff19') {
        digits++;
      }
    }
    return digits;
  }

  private static Optional<WrittenDate> spelled(Pattern pattern, String text) {
    Matcher found = pattern.matcher(text);
    while (found.find()) {
      int month = month(found.group("month"));
      if (month > 0) {
        String year = found.group("year");
        Optional<LocalDate> day =
            day(year.length() == 2 ? "20" + year : year, month, found.group("day"));
        if (day.isPresent()) {
          return Optional.of(new WrittenDate(day, false, found.start(), found.end()));
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<WrittenDate> yearFirst(String text) {
    Matcher found = YEAR_FIRST.matcher(text);
    while (found.find()) {
      String month = first(found, "month", "m2", "m3");
      String day = first(found, "day", "d2", "d3");
      Optional<LocalDate> read = day(found.group("year"), Integer.parseInt(month), day);
      if (read.isPresent()) {
        return Optional.of(new WrittenDate(read, false, found.start(), found.end()));
      }
    }
    return Optional.empty();
  }

  private static String first(Matcher found, String... groups) {
    for (String group : groups) {
      if (found.group(group) != null) {
        return found.group(group);
      }
    }
    return "";
  }

  private static Optional<WrittenDate> numbers(String text, boolean dayFirst) {
    Matcher found = NUMBERS.matcher(text);
    if (!found.find()) {
      return Optional.empty();
    }
    String one = found.group("one");
    String two = found.group("two");
    boolean century = found.group("year").length() == 4;
    String year = century ? found.group("year") : "20" + found.group("year");
    Optional<LocalDate> first = day(year, Integer.parseInt(two), one);
    Optional<LocalDate> second = day(year, Integer.parseInt(one), two);
    if (first.isEmpty() && second.isEmpty()) {
      return Optional.empty();
    }
    boolean same = first.equals(second) || dayFirst;
    // Of "09/05/26" even the year may be the first number, but not where people write with dots.
    boolean sure = century || dayFirst && found.group("mark").equals(".");
    boolean ambiguous = first.isPresent() && second.isPresent() && !same || !sure;
    Optional<LocalDate> day = ambiguous ? Optional.empty() : first.or(() -> second);
    return Optional.of(new WrittenDate(day, ambiguous, found.start(), found.end()));
  }

  /** Whether what looks like a date may as well be a number, such as that of a version. */
  static boolean mayBeNumber(String date) {
    return NUMBER.matcher(date).matches();
  }

  private static Optional<WrittenDate> monthOnly(String text) {
    Matcher found = MONTH_ONLY.matcher(text);
    while (found.find()) {
      if (found.group("month") == null || month(found.group("month")) > 0) {
        return Optional.of(new WrittenDate(Optional.empty(), false, found.start(), found.end()));
      }
    }
    return Optional.empty();
  }

  /** The number of a month by its name or the beginning of it; 0 where it is none or of two. */
  private static int month(String written) {
    String name = Folding.of(written);
    if (name.length() < SHORTEST_MONTH) {
      return 0;
    }
    Set<Integer> meant = new HashSet<>();
    for (int number = 1; number <= MONTHS.size(); number++) {
      for (String full : MONTHS.get(number - 1)) {
        if (full.startsWith(name)) {
          meant.add(number);
        }
      }
    }
    return meant.size() == 1 ? meant.iterator().next() : 0;
  }

  private static Optional<LocalDate> day(String year, int month, String day) {
    try {
      return Optional.of(LocalDate.of(Integer.parseInt(year), month, Integer.parseInt(day)));
    } catch (DateTimeException none) {
      return Optional.empty();
    }
  }
}
