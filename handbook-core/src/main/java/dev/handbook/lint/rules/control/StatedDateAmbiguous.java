package dev.handbook.lint.rules.control;

import dev.handbook.domain.control.DocumentControl;
import dev.handbook.domain.control.Statement;
import dev.handbook.lint.PageRule;
import dev.handbook.lint.Reporter;
import dev.handbook.lint.RuleContext;
import dev.handbook.lint.RuleInfo;
import dev.handbook.model.Page;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A day that is another one for half of its readers; nobody can tell when it has passed. */
final class StatedDateAmbiguous implements PageRule {
  private static final Pattern NUMBERS =
      Pattern.compile("([0-9]{1,2})[./-]\\s?([0-9]{1,2})[./-]\\s?([0-9]{4})");

  @Override
  public RuleInfo info() {
    return RuleInfo.warning(
        "stated-date-ambiguous", "HB1801", "Date of document control could be one of two days");
  }

  @Override
  public void check(Page page, RuleContext scope, Reporter report) {
    for (Statement stated : DocumentControl.of(page, scope.handbook()).statements()) {
      Matcher numbers = NUMBERS.matcher(stated.text());
      if (stated.day().isEmpty() && numbers.matches()) {
        String year = numbers.group(3);
        report
            .at(stated.span(), "The date “" + stated.text() + "” could be one of two days.")
            .help(
                "Write "
                    + iso(year, numbers.group(2), numbers.group(1))
                    + " or "
                    + iso(year, numbers.group(1), numbers.group(2))
                    + ", whichever it is.")
            .context(stated.text());
      }
    }
  }

  private static String iso(String year, String month, String day) {
    return year + "-" + twoDigits(month) + "-" + twoDigits(day);
  }

  private static String twoDigits(String number) {
    return number.length() == 1 ? "0" + number : number;
  }
}
