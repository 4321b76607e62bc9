package dev.handbook.lint.rules.vpmom;

import dev.handbook.domain.Period;
import dev.handbook.domain.Vpmom;
import dev.handbook.lint.PageRule;
import dev.handbook.lint.Reporter;
import dev.handbook.lint.RuleContext;
import dev.handbook.lint.RuleInfo;
import dev.handbook.model.Page;
import dev.handbook.model.Severity;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A plan that ends before it begins, or whose year is not the one in its title. */
final class VpmomPeriod implements PageRule {
  private static final Pattern YEAR = Pattern.compile("\\bFY ?(?:20)?([0-9]{2})\\b");

  @Override
  public RuleInfo info() {
    return RuleInfo.error("vpmom-period", "HB1010", "VPMOM period does not make sense");
  }

  @Override
  public void check(Page page, RuleContext scope, Reporter report) {
    for (Vpmom vpmom : scope.domain().vpmoms(page)) {
      vpmom
          .header()
          .period()
          .filter(period -> period.start().isPresent() && period.end().isPresent())
          .ifPresent(
              period -> check(vpmom, period, period.start().get(), period.end().get(), report));
    }
  }

  private static void check(
      Vpmom vpmom, Period period, LocalDate start, LocalDate end, Reporter report) {
    Matcher year = YEAR.matcher(vpmom.title());
    if (end.isBefore(start)) {
      report
          .at(period.span(), "This period ends on " + end + ", before it begins on " + start + ".")
          .help("Write the first day and then the last.");
    } else if (year.find()) {
      int named = Integer.parseInt(year.group(1)) % 100;
      if (named != start.getYear() % 100 && named != end.getYear() % 100) {
        report
            .at(
                period.span(),
                "The title says FY"
                    + year.group(1)
                    + ", but this period is from "
                    + start
                    + " to "
                    + end
                    + ".")
            .help("Correct the title or the period.")
            .atMost(Severity.WARNING);
      }
    }
  }
}
