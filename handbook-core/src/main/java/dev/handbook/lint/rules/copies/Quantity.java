package dev.handbook.lint.rules.copies;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a sentence lays down in a figure: a time, a sum, a share, a day, a number of something.
 *
 * @param kind what it can be compared with: {@code time}, {@code $}, {@code %}, {@code day}, {@code
 *     of reviewer}
 * @param value in the unit of its kind: days, units of the currency, per cent, 100 × month + day
 * @param written its words
 * @param from the first of these in the sentence
 * @param to the one behind the last
 */
record Quantity(String kind, double value, String written, int from, int to) {
  /** Months have 28 to 31 days, and two weeks may be ten working days. */
  private static final double ABOUT = 1.12;

  private static final double WORKING_DAY = 1.4;

  private static final Map<String, Double> NUMBERS =
      Map.ofEntries(
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

  private static final Set<String> KINDS_OF_DAY =
      Set.of("business", "working", "calendar", "full", "consecutive");

  private static final Map<String, String> CURRENCIES =
      Map.of(
          "usd", "$", "dollar", "$", "dollars", "$", "eur", "€", "euro", "€", "euros", "€", "gbp",
          "£");

  private static final List<String> MONTHS =
      List.of(
          "january",
          "february",
          "march",
          "april",
          "may",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december");

  /** All words but figures with which a quantity begins. */
  private static final Set<String> BEGINNINGS = beginnings();

  private static Set<String> beginnings() {
    Set<String> words = new HashSet<>(Set.of("a", "an"));
    words.addAll(MONTHS);
    words.addAll(NUMBERS.keySet());
    words.addAll(CURRENCIES.keySet());
    return Set.copyOf(words);
  }

  /** The quantities of a sentence. */
  static List<Quantity> in(Sentence sentence) {
    List<Quantity> found = new ArrayList<>(1);
    for (int i = 0; i < sentence.size(); i++) {
      Quantity quantity = at(i, sentence);
      if (quantity != null) {
        found.add(quantity);
        i = quantity.to() - 1;
      }
    }
    return found;
  }

  private static Quantity at(int i, Sentence sentence) {
    String word = sentence.word(i);
    boolean digits = Sentence.isDigit(word.charAt(0));
    if (!digits && !BEGINNINGS.contains(word)) {
      return null;
    }
    int month = MONTHS.indexOf(word);
    if (month >= 0 && isDay(sentence.word(i + 1))) {
      return of("day", 100.0 * month + figure(sentence.word(i + 1)), i, i + 2, sentence);
    }
    Double named = NUMBERS.get(word);
    if (!digits && named == null) {
      boolean one = word.equals("a") || word.equals("an");
      return one ? time(1, i, i + 1, sentence) : money(i, sentence);
    }
    double value = digits ? figure(word) : named;
    if (digits && "$€£".indexOf(sentence.before(i)) >= 0) {
      return sum(String.valueOf(sentence.before(i)), value, i, i, sentence);
    }
    return counted(value, i, sentence);
  }

  /** {@code USD 5,000}. */
  private static Quantity money(int i, Sentence sentence) {
    String currency = CURRENCIES.get(sentence.word(i));
    String next = sentence.word(i + 1);
    boolean figure = currency != null && !next.isEmpty() && Sentence.isDigit(next.charAt(0));
    return figure ? sum(currency, figure(next), i, i + 1, sentence) : null;
  }

  /** A sum whose figure stands at a place, with what multiplies it. */
  private static Quantity sum(String currency, double value, int from, int at, Sentence sentence) {
    double times = times(sentence.word(at + 1));
    return of(currency, value * times, from, times == 1 ? at + 1 : at + 2, sentence);
  }

  private static double times(String word) {
    return switch (word) {
      case "k", "thousand" -> 1_000;
      case "m", "million" -> 1_000_000;
      default -> 1;
    };
  }

  private static Quantity counted(double value, int i, Sentence sentence) {
    String next = sentence.word(i + 1);
    boolean perCent = next.equals("per") && sentence.word(i + 2).equals("cent");
    if (sentence.behind(i) == '%' || next.equals("percent") || perCent) {
      return of(
          "%", value, i, sentence.behind(i) == '%' ? i + 1 : perCent ? i + 3 : i + 2, sentence);
    }
    Quantity time = time(value, i, i + 1, sentence);
    if (time != null) {
      return time;
    }
    int unit = times(next) == 1 ? i + 1 : i + 2;
    if (CURRENCIES.containsKey(sentence.word(unit))) {
      return of(CURRENCIES.get(sentence.word(unit)), value * times(next), i, unit + 1, sentence);
    }
    int behind = isEnding(next) ? i + 2 : i + 1;
    int month =
        MONTHS.indexOf(sentence.word(sentence.word(behind).equals("of") ? behind + 1 : behind));
    if (month >= 0 && value <= 31) {
      return of("day", 100.0 * month + value, i, behind + 1, sentence);
    }
    boolean plural = next.length() > 4 && next.endsWith("s") && !next.endsWith("ss");
    return plural
        ? of("of " + next.substring(0, next.length() - 1), value, i, i + 1, sentence)
        : null;
  }

  private static Quantity time(double value, int from, int at, Sentence sentence) {
    boolean kind = KINDS_OF_DAY.contains(sentence.word(at));
    String unit = sentence.word(kind ? at + 1 : at);
    Double days = DAYS.get(unit.endsWith("s") ? unit.substring(0, unit.length() - 1) : unit);
    if (days == null) {
      return null;
    }
    boolean working = kind && days == 1 && !"calendar full consecutive".contains(sentence.word(at));
    return of(
        "time",
        value * days * (working ? WORKING_DAY : 1),
        from,
        (kind ? at + 1 : at) + 1,
        sentence);
  }

  private static boolean isDay(String word) {
    return !word.isEmpty() && word.length() <= 2 && Sentence.isDigit(word.charAt(0));
  }

  private static boolean isEnding(String word) {
    return word.equals("st") || word.equals("nd") || word.equals("rd") || word.equals("th");
  }

  /** With commas between thousands; “2.5” and “10.000” are told apart by what follows the stop. */
  private static double figure(String written) {
    String plain = written.replace(",", "");
    int stop = plain.lastIndexOf('.');
    boolean thousands = stop > 0 && plain.length() - stop == 4 || plain.indexOf('.') != stop;
    String figures = thousands ? plain.replace(".", "") : plain;
    return figures.length() > 15 ? Double.MAX_VALUE : Double.parseDouble(figures);
  }

  private static Quantity of(String kind, double value, int from, int to, Sentence sentence) {
    StringBuilder written = new StringBuilder();
    if ("$€£".indexOf(sentence.before(from)) >= 0) {
      written.append(sentence.before(from));
    }
    int last = Math.min(kind.startsWith("of ") ? to + 1 : to, sentence.size());
    for (int i = from; i < last; i++) {
      written.append(i > from && sentence.before(i) == ' ' ? " " : "").append(sentence.word(i));
    }
    return new Quantity(
        kind,
        value,
        kind.equals("%") && to == from + 1 ? written + "%" : written.toString(),
        from,
        to);
  }

  /** Whether both cannot hold. */
  boolean contradicts(Quantity other) {
    double tolerance = kind.equals("time") ? ABOUT : 1.0001;
    double more = Math.max(value, other.value);
    double less = Math.min(value, other.value);
    return kind.equals(other.kind) && more > less * tolerance;
  }
}
