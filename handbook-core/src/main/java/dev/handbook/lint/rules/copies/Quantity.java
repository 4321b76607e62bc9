package dev.handbook.lint.rules.copies;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a sentence lays down in a figure: a time, a sum, a share, a day, a number of something.
 *
 * @param kind what it can be compared with: {@code time}, {@code $}, {@code %}, {@code day}, {@code
 *     of reviewer}
 * @param value in the unit of its kind: days, units of the currency, per cent, 100 × month + day
 * @param written as it is written
 * @param start where that begins in the sentence
 */
record Quantity(String kind, double value, String written, int start) {
  /** Months have 28 to 31 days, and “a fortnight” may be ten working days. */
  private static final double ABOUT = 1.12;

  private static final String WORDS =
      "one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|sixty|ninety|half an?|an?";

  private static final Map<String, Double> NUMBERS =
      Map.ofEntries(
          Map.entry("a", 1.0),
          Map.entry("an", 1.0),
          Map.entry("half a", 0.5),
          Map.entry("half an", 0.5),
          Map.entry("one", 1.0),
          Map.entry("two", 2.0),
          Map.entry("three", 3.0),
          Map.entry("four", 4.0),
          Map.entry("five", 5.0),
          Map.entry("six", 6.0),
          Map.entry("seven", 7.0),
          Map.entry("eight", 8.0),
          Map.entry("nine", 9.0),
          Map.entry("ten", 10.0),
          Map.entry("twelve", 12.0),
          Map.entry("fifteen", 15.0),
          Map.entry("twenty", 20.0),
          Map.entry("thirty", 30.0),
          Map.entry("sixty", 60.0),
          Map.entry("ninety", 90.0));

  private static final Map<String, Double> DAYS =
      Map.of(
          "minute",
          1 / 1440.0,
          "hour",
          1 / 24.0,
          "day",
          1.0,
          "week",
          7.0,
          "fortnight",
          14.0,
          "month",
          30.4,
          "quarter",
          91.2,
          "year",
          365.0);

  private static final double WORKING_DAY = 1.4;

  private static final Map<String, String> CURRENCIES =
      Map.of(
          "usd", "$", "dollar", "$", "us$", "$", "$", "$", "eur", "€", "euro", "€", "€", "€", "gbp",
          "£", "£", "£");

  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  private static final String MONTH =
      "(january|february|march|april|may|june|july|august|september|october|november|december)";

  private static final int FLAGS = Pattern.CASE_INSENSITIVE;

  private static final Pattern TIME =
      Pattern.compile(
          "\\b(\\d{1,4}|"
              + WORDS
              + ")[ -](business |working |calendar |full |consecutive )?(minute|hour|day|week|fortnight|month|quarter|year)s?\\b",
          FLAGS);

  private static final String AMOUNT =
      "(\\d{1,3}(?:[,. ]\\d{3})+|\\d{1,9})(?:[.,]\\d\\d)?(?:[ ]?(k|m|thousand|million)\\b)?";

  private static final Pattern SIGNED = Pattern.compile("(us\\$|[$€£]) ?" + AMOUNT, FLAGS);
  private static final Pattern BEFORE = Pattern.compile("\\b(usd|eur|gbp) ?" + AMOUNT, FLAGS);
  private static final Pattern BEHIND =
      Pattern.compile("(?<![\\w$€£.,])" + AMOUNT + " ?(usd|eur|gbp|dollar|euro|€)s?(?!\\w)", FLAGS);

  private static final Pattern SHARE =
      Pattern.compile("(?<![\\w.,])(\\d{1,3}(?:\\.\\d)?) ?(?:%|percent\\b|per cent\\b)", FLAGS);

  private static final Pattern DAY_MONTH =
      Pattern.compile("\\b([0-3]?\\d)(?:st|nd|rd|th)?(?: of)? " + MONTH + "\\b", FLAGS);

  private static final Pattern MONTH_DAY =
      Pattern.compile("\\b" + MONTH + " ([0-3]?\\d)(?:st|nd|rd|th)?\\b", FLAGS);

  private static final Pattern COUNT =
      Pattern.compile(
          "\\b(\\d{1,3}|two|three|four|five|six|seven|eight|nine|ten) (\\p{Ll}{4,20})s\\b", FLAGS);

  /** The quantities of a sentence, those of a part of another left out. */
  static List<Quantity> in(String sentence) {
    List<Quantity> found = new ArrayList<>();
    add(TIME, sentence, found, m -> m.group(), Quantity::time);
    add(SIGNED, sentence, found, m -> m.group(1), m -> amount(m.group(2), m.group(3)));
    add(BEFORE, sentence, found, m -> m.group(1), m -> amount(m.group(2), m.group(3)));
    add(BEHIND, sentence, found, m -> m.group(3), m -> amount(m.group(1), m.group(2)));
    add(SHARE, sentence, found, m -> "%", m -> Double.parseDouble(m.group(1)));
    add(DAY_MONTH, sentence, found, m -> "day", m -> day(m.group(1), m.group(2)));
    add(MONTH_DAY, sentence, found, m -> "day", m -> day(m.group(2), m.group(1)));
    add(COUNT, sentence, found, m -> "of " + lower(m.group(2)), m -> number(m.group(1)));
    return found;
  }

  private static void add(
      Pattern pattern,
      String sentence,
      List<Quantity> found,
      Function<Matcher, String> kind,
      Function<Matcher, Double> value) {
    Matcher match = pattern.matcher(sentence);
    while (match.find()) {
      int start = match.start();
      int end = match.end();
      boolean taken =
          found.stream().anyMatch(f -> start < f.start() + f.written().length() && f.start() < end);
      if (!taken) {
        String named = lower(kind.apply(match));
        String of = pattern == TIME ? "time" : CURRENCIES.getOrDefault(named, named);
        found.add(new Quantity(of, value.apply(match), match.group(), start));
      }
    }
  }

  private static double time(Matcher match) {
    String which = match.group(2) == null ? "" : lower(match.group(2));
    double unit = DAYS.get(lower(match.group(3)));
    boolean working = which.startsWith("business") || which.startsWith("working");
    return number(match.group(1)) * (working && unit == 1 ? WORKING_DAY : unit);
  }

  private static double amount(String figures, String times) {
    double amount = Double.parseDouble(figures.replaceAll("[,. ]", ""));
    return Optional.ofNullable(times)
        .map(Quantity::lower)
        .map(word -> amount * (word.startsWith("m") ? 1_000_000 : 1_000))
        .orElse(amount);
  }

  private static double day(String day, String month) {
    return 100.0 * MONTHS.indexOf(lower(month).substring(0, 3)) + Integer.parseInt(day);
  }

  private static double number(String written) {
    Double word = NUMBERS.get(lower(written));
    return word == null ? Double.parseDouble(written) : word;
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  /** Whether both cannot hold. */
  boolean contradicts(Quantity other) {
    double tolerance = kind.equals("time") ? ABOUT : 1.0001;
    double more = Math.max(value, other.value);
    double less = Math.min(value, other.value);
    return kind.equals(other.kind) && more > less * tolerance;
  }
}
