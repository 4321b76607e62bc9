package dev.handbook.domain.control;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates as Japanese and Chinese pages write them: by eras, and in numerals that are words. */
final class EastAsianDate {
  private static final String NUMERAL =
      "[\u4e00\u4e8c\u4e09\u56db\u4e94\u516d\u4e03\u516b\u4e5d\u5341]{1,3}";

  private static final Pattern ERA =
      Pattern.compile(
          "(?<era>\u4ee4\u548c|\u5e73\u6210|\u662d\u548c)\\s?(?<year>\\d{1,2}|\u5143)\\s?\u5e74\\s?(?<month>\\d{1,2})\\s?\u6708\\s?(?<day>\\d{1,2})\\s?\u65e5");

  private static final Pattern WORDS =
      Pattern.compile(
          "(?<year>[\u3007\u96f6\u4e00\u4e8c\u4e09\u56db\u4e94\u516d\u4e03\u516b\u4e5d]{4})\u5e74(?<month>"
              + NUMERAL
              + ")\u6708(?<day>"
              + NUMERAL
              + ")\u65e5");

  /** The year before the first of each era. */
  private static final Map<String, Integer> ERAS =
      Map.of("\u4ee4\u548c", 2018, "\u5e73\u6210", 1988, "\u662d\u548c", 1925);

  private static final String DIGITS = "\u4e00\u4e8c\u4e09\u56db\u4e94\u516d\u4e03\u516b\u4e5d";

  private EastAsianDate() {}

  /** Digits as wide as letters made into ours, each in its place. */
  static String narrow(String text) {
    int wide = 0;
    while (wide < text.length() && text.charAt(wide) < '\uff10') {
      wide++;
    }
    if (wide == text.length()) {
      return text;
    }
    StringBuilder out = new StringBuilder(text);
    for (int i = 0; i < out.length(); i++) {
      char sign = out.charAt(i);
      if (sign >= '\uff10' && sign <= '\uff19') {
        out.setCharAt(i, (char) (sign - '\uff10' + '0'));
      }
    }
    return out.toString();
  }

  /** The first such date of a text. */
  static Optional<WrittenDate> in(String text) {
    if (text.indexOf('\u5e74') < 0) {
      return Optional.empty();
    }
    Matcher era = ERA.matcher(text);
    if (era.find()) {
      int year = era.group("year").equals("\u5143") ? 1 : Integer.parseInt(era.group("year"));
      return date(
          era,
          ERAS.get(era.group("era")) + year,
          Integer.parseInt(era.group("month")),
          Integer.parseInt(era.group("day")));
    }
    Matcher words = WORDS.matcher(text);
    if (words.find()) {
      int year = 0;
      for (char digit : words.group("year").toCharArray()) {
        year = year * 10 + DIGITS.indexOf(digit) + 1;
      }
      return date(words, year, number(words.group("month")), number(words.group("day")));
    }
    return Optional.empty();
  }

  /** A number below a hundred, such as that of twenty-three: two, ten, three. */
  private static int number(String words) {
    int ten = words.indexOf('\u5341');
    if (ten < 0) {
      return DIGITS.indexOf(words.charAt(0)) + 1;
    }
    int tens = ten == 0 ? 1 : DIGITS.indexOf(words.charAt(0)) + 1;
    int ones = ten + 1 < words.length() ? DIGITS.indexOf(words.charAt(ten + 1)) + 1 : 0;
    return tens * 10 + ones;
  }

  private static Optional<WrittenDate> date(Matcher found, int year, int month, int day) {
    try {
      Optional<LocalDate> read = Optional.of(LocalDate.of(year, month, day));
      return Optional.of(new WrittenDate(read, false, found.start(), found.end()));
    } catch (DateTimeException none) {
      return Optional.empty();
    }
  }
}
