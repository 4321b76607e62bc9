package dev.handbook.lint.rules.initiative;

import dev.handbook.domain.Initiative;
import dev.handbook.domain.Vpmom.Item;
import dev.handbook.text.Dates;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the dates of milestones. */
final class Milestones {
  private static final Pattern ISO = Pattern.compile("\\b[0-9]{4}-[0-9]{2}-[0-9]{2}\\b");
  private static final String MONTH =
      "(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)";
  private static final Pattern SPELLED =
      Pattern.compile(
          "\\b"
              + MONTH
              + "\\.? [0-9]{1,2},? [0-9]{4}\\b|\\b[0-9]{1,2}\\.? "
              + MONTH
              + "\\.?,? [0-9]{4}\\b");
  private static final Pattern WITHOUT_YEAR =
      Pattern.compile(
          "(?:^|[(\\s])(" + MONTH + "\\.? [0-9]{1,2}(?:st|nd|rd|th)?)(?!,? ?[0-9])(?=\\s*[:,)]|$)");
  private static final Pattern TO_COME =
      Pattern.compile(
          "\\b(?:TB[ACD]|Q[1-4]|FY ?[0-9]{2,4}|[0-9]{4}|ongoing|done|" + MONTH + ")\\b",
          Pattern.CASE_INSENSITIVE);

  private Milestones() {}

  /** The milestones of an initiative. */
  static List<Item> of(Initiative initiative) {
    return initiative
        .entry(Initiative.Field.DELIVERABLE)
        .map(Initiative.Entry::items)
        .orElse(List.of());
  }

  /** Whether a text says when, be it vaguely or that it is not known yet. */
  static boolean hasDay(String text) {
    return TO_COME.matcher(text).find() || ISO.matcher(text).find();
  }

  /** A day without its year. */
  static Optional<String> withoutYear(String text) {
    Matcher day = WITHOUT_YEAR.matcher(text);
    return day.find() && day(text).isEmpty() ? Optional.of(day.group(1)) : Optional.empty();
  }

  /** The day, if it is said in full. */
  static Optional<LocalDate> day(String text) {
    Matcher iso = ISO.matcher(text);
    if (iso.find()) {
      return Dates.iso(iso.group());
    }
    Matcher spelled = SPELLED.matcher(text);
    return spelled.find() ? Dates.spelledOut(spelled.group()) : Optional.empty();
  }
}
