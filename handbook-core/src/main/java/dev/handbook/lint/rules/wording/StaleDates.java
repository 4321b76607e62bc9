package dev.handbook.lint.rules.wording;

import dev.handbook.text.Dates;
import dev.handbook.text.KeywordSet;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the dates by which a text says that it holds no longer, or that nobody looked at it. */
final class StaleDates {
  /** One of these is in every such text. */
  static final KeywordSet MAY_SAY =
      KeywordSet.of(
          "until",
          "till",
          "through",
          "valid",
          "expir",
          "ends on",
          "lapses",
          "last ",
          "updated",
          "revised",
          "reviewed",
          "verified",
          "as of");

  /** What was looked at less long ago may well be right. */
  private static final int YEARS = 3;

  private static final String MONTH =
      "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";

  private static final String DAY =
      "(\\d{4}-\\d{2}-\\d{2}|\\d{1,2}(?:st|nd|rd|th)? "
          + MONTH
          + "\\.?,? \\d{4}|"
          + MONTH
          + "\\.? \\d{1,2}(?:st|nd|rd|th)?,? \\d{4})(?![\\w-])";

  private static final int FLAGS = Pattern.CASE_INSENSITIVE;

  private static final Pattern UNTIL =
      Pattern.compile(
          "\\b(?:(?:valid|validity|applicable|applies|apply|effective|in force|in effect|binding|granted|approved|extended"
              + "|runs?|works?|holds?|available|good|open)\\b[^.;!?\\n]{0,40}?\\b(?:until|till|through|thru|to|up to)"
              + "|(?:expire[sd]?|ends|lapses|terminates|runs out|void)(?: on| after| as of)?"
              + "|expir(?:y|ation)(?: date)?)\\s*:?\\s+(?:the )?"
              + DAY,
          FLAGS);

  private static final Pattern LOOKED_AT =
      Pattern.compile(
          "^(?:(?:this |the )?(?:page|document|policy|date of) )?(?:was )?(?:last (?:updated?|reviewed|review|revised|revision|modified|modification|edited|verified|checked|changed)"
              + "|updated|reviewed|revised)(?: date)?(?: on)?\\s*:?\\s+(?:on )?"
              + DAY
              + "\\W*$",
          FLAGS);

  private static final Pattern AS_OF =
      Pattern.compile(
          "\\bas of (?:Q[1-4][ /-]?(\\d{4})|(?:" + MONTH + ") (\\d{4})|" + DAY + ")", FLAGS);

  private StaleDates() {}

  /**
   * What a text says of its own age.
   *
   * @param words as written
   * @param day until when it holds, or when it was looked at last
   * @param over whether it holds no longer, by its own words
   */
  record Stale(String words, LocalDate day, boolean over) {}

  /** The first words of a text by which it is out of date. */
  static Optional<Stale> in(String text, LocalDate today) {
    if (!hasYear(text)) {
      return Optional.empty();
    }
    Matcher until = UNTIL.matcher(text);
    while (until.find()) {
      Optional<LocalDate> day = Dates.read(until.group(1));
      // “… was valid until May 1, 2010, when” tells a story.
      boolean story =
          text.substring(0, until.start()).matches("(?is).*\\b(?:was|were|had been) ?$");
      if (day.isPresent() && day.get().isBefore(today) && !story) {
        return Optional.of(new Stale(until.group(), day.get(), true));
      }
    }
    LocalDate longAgo = today.minusYears(YEARS);
    Matcher looked = LOOKED_AT.matcher(text.strip());
    if (looked.matches()) {
      return Dates.read(looked.group(1))
          .filter(day -> day.isBefore(longAgo))
          .map(day -> new Stale(looked.group(), day, false));
    }
    Matcher asOf = AS_OF.matcher(text);
    return asOf.find()
        ? asOfDay(asOf)
            .filter(day -> day.isBefore(longAgo))
            .map(day -> new Stale(asOf.group(), day, false))
        : Optional.empty();
  }

  private static Optional<LocalDate> asOfDay(Matcher asOf) {
    if (asOf.group(3) != null) {
      return Dates.read(asOf.group(3));
    }
    String year = asOf.group(1) == null ? asOf.group(2) : asOf.group(1);
    return Optional.of(LocalDate.of(Integer.parseInt(year), 12, 31));
  }

  /** Whether four digits stand in a row, as in all dates that are looked for. */
  private static boolean hasYear(String text) {
    int row = 0;
    for (int i = 0; i < text.length() && row < 4; i++) {
      char c = text.charAt(i);
      row = c >= '0' && c <= '9' ? row + 1 : 0;
    }
    return row == 4;
  }
}
