package dev.handbook.lint.rules.control;

import dev.handbook.domain.control.DocumentControl;
import dev.handbook.domain.control.Field;
import dev.handbook.domain.control.Statement;
import dev.handbook.lint.PageRule;
import dev.handbook.lint.Reporter;
import dev.handbook.lint.RuleContext;
import dev.handbook.lint.RuleInfo;
import dev.handbook.model.Page;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A day that is another one for half of its readers; nobody can tell when it has passed. */
final class StatedDateAmbiguous implements PageRule {
  private static final Pattern NUMBERS =
      Pattern.compile("([0-9]{1,2})[./-]\\s?([0-9]{1,2})[./-]\\s?([0-9]{4}|[0-9]{2})");

  /** What else may have three numbers, such as a version, is none of these. */
  private static final Set<Field> DAYS =
      EnumSet.of(Field.APPROVED, Field.EFFECTIVE, Field.UPDATED, Field.REVIEWED, Field.NEXT_REVIEW);

  @Override
  public RuleInfo info() {
    return RuleInfo.warning(
        "stated-date-ambiguous", "HB1801", "Date of document control could be one of two days");
  }

  @Override
  public void check(Page page, RuleContext scope, Reporter report) {
    for (Statement stated : DocumentControl.of(page, scope.handbook()).statements()) {
      Matcher numbers = NUMBERS.matcher(stated.text());
      if (DAYS.contains(stated.field()) && stated.day().isEmpty() && numbers.matches()) {
        boolean century = numbers.group(3).length() == 4;
        report
            .at(
                stated.span(),
                "The date “"
                    + stated.text()
                    + (century ? "” could be one of two days." : "” could be one of several days."))
            .help(
                century
                    ? "Write " + either(numbers) + ", whichever it is."
                    : "Write the year with four digits and the month in letters, or the date as"
                        + " 2026-04-03.")
            .context(stated.text());
      }
    }
  }

  private static String either(Matcher numbers) {
    String year = numbers.group(3);
    return iso(year, numbers.group(2), numbers.group(1))
        + " or "
        + iso(year, numbers.group(1), numbers.group(2));
  }

  private static String iso(String year, String month, String day) {
    return year + "-" + twoDigits(month) + "-" + twoDigits(day);
  }

  private static String twoDigits(String number) {
    return number.length() == 1 ? "0" + number : number;
  }
}
