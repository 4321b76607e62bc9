package dev.handbook.domain.control;

import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How often something is to be reviewed, as people write it: "annually", "every 2 years". */
final class Cycle {
  private static final Map<String, Integer> NUMBERS =
      Map.ofEntries(
          Map.entry("one", 1),
          Map.entry("two", 2),
          Map.entry("three", 3),
          Map.entry("five", 5),
          Map.entry("six", 6),
          Map.entry("twelve", 12),
          Map.entry("zwei", 2),
          Map.entry("drei", 3),
          Map.entry("sechs", 6),
          Map.entry("zwolf", 12),
          Map.entry("deux", 2),
          Map.entry("trois", 3),
          Map.entry("dos", 2),
          Map.entry("dois", 2),
          Map.entry("tres", 3));

  private static final Pattern COUNTED =
      Pattern.compile(
          "(?:^|[^a-z0-9])(\\d{1,3}|"
              + String.join("|", NUMBERS.keySet())
              + ") ?(day|week|month|year|tag|woche|monat|jahr|jour|semaine|mois|an|dia|semana|mes|ano|mos|yr)[a-z]*(?![a-z])"
              + "|(\\d{1,3}) ?(?:か月|ヶ月|カ月|ヵ月|个月|個月|年)");

  /** Words and the months they stand for; longer words before those they hold. */
  private static final List<Map.Entry<String, Integer>> WORDS =
      List.of(
          Map.entry("semi annual", 6),
          Map.entry("semiannual", 6),
          Map.entry("half year", 6),
          Map.entry("twice a year", 6),
          Map.entry("twice yearly", 6),
          Map.entry("halbjahr", 6),
          Map.entry("semestr", 6),
          Map.entry("每半年", 6),
          Map.entry("半年", 6),
          Map.entry("biennial", 24),
          Map.entry("zweijahr", 24),
          Map.entry("bienal", 24),
          Map.entry("bisannuel", 24),
          Map.entry("triennial", 36),
          Map.entry("quarterly", 3),
          Map.entry("every quarter", 3),
          Map.entry("vierteljahr", 3),
          Map.entry("quartalsweise", 3),
          Map.entry("trimestr", 3),
          Map.entry("四半期", 3),
          Map.entry("季度", 3),
          Map.entry("annual", 12),
          Map.entry("annuel", 12),
          Map.entry("anual", 12),
          Map.entry("yearly", 12),
          Map.entry("every year", 12),
          Map.entry("each year", 12),
          Map.entry("once a year", 12),
          Map.entry("per year", 12),
          Map.entry("jahrlich", 12),
          Map.entry("tous les ans", 12),
          Map.entry("cada ano", 12),
          Map.entry("毎年", 12),
          Map.entry("年1回", 12),
          Map.entry("年次", 12),
          Map.entry("每年", 12),
          Map.entry("年度", 12),
          Map.entry("monthly", 1),
          Map.entry("every month", 1),
          Map.entry("monatlich", 1),
          Map.entry("mensuel", 1),
          Map.entry("mensual", 1),
          Map.entry("mensal", 1),
          Map.entry("毎月", 1),
          Map.entry("月次", 1),
          Map.entry("隔月", 2),
          Map.entry("半期", 6),
          Map.entry("隔年", 24),
          Map.entry("每月", 1));

  /** The same for less than a month, each behind a blank or in a script without blanks. */
  private static final List<Map.Entry<String, Period>> SHORTER =
      List.of(
          Map.entry(" weekly", Period.ofWeeks(1)),
          Map.entry(" every week", Period.ofWeeks(1)),
          Map.entry(" wochentlich", Period.ofWeeks(1)),
          Map.entry(" hebdomadaire", Period.ofWeeks(1)),
          Map.entry(" semanal", Period.ofWeeks(1)),
          Map.entry("毎週", Period.ofWeeks(1)),
          Map.entry("週次", Period.ofWeeks(1)),
          Map.entry("每周", Period.ofWeeks(1)),
          Map.entry(" daily", Period.ofDays(1)),
          Map.entry(" taglich", Period.ofDays(1)),
          Map.entry(" quotidien", Period.ofDays(1)));

  private Cycle() {}

  /**
   * The time between two reviews. Of a word with two meanings ("biannual") nothing is said.
   *
   * @return empty when the text names none
   */
  static Optional<Period> of(String text) {
    String folded = " " + Folding.of(text) + " ";
    if (folded.contains("biannual") || folded.contains("bi annual") || folded.contains("bimonth")) {
      return Optional.empty();
    }
    Matcher counted = COUNTED.matcher(folded);
    if (counted.find()) {
      return counted.group(3) == null
          ? Optional.of(period(number(counted.group(1)), counted.group(2)))
          : Optional.of(
              period(
                  Integer.parseInt(counted.group(3)),
                  counted.group().endsWith("年") ? "year" : "month"));
    }
    String lower = text.toLowerCase(Locale.ROOT);
    for (Map.Entry<String, Integer> word : WORDS) {
      if (folded.contains(word.getKey()) || lower.contains(word.getKey())) {
        return Optional.of(Period.ofMonths(word.getValue()));
      }
    }
    for (Map.Entry<String, Period> word : SHORTER) {
      if (folded.contains(word.getKey()) || lower.contains(word.getKey())) {
        return Optional.of(word.getValue());
      }
    }
    return Optional.empty();
  }

  private static int number(String written) {
    Integer word = NUMBERS.get(written);
    return word == null ? Integer.parseInt(written) : word;
  }

  private static Period period(int count, String unit) {
    return switch (unit) {
      case "day", "tag", "jour", "dia" -> Period.ofDays(count);
      case "week", "woche", "semaine", "semana" -> Period.ofWeeks(count);
      case "year", "jahr", "an", "ano", "yr" -> Period.ofYears(count);
      default -> Period.ofMonths(count);
    };
  }
}
