package dev.handbook.lint.rules.vpmom;

import dev.handbook.domain.SignOff;
import dev.handbook.domain.Vpmom;
import dev.handbook.domain.Vpmom.Form;
import dev.handbook.domain.Vpmom.Item;
import dev.handbook.lint.PageRule;
import dev.handbook.lint.Reporter;
import dev.handbook.lint.RuleContext;
import dev.handbook.lint.RuleInfo;
import dev.handbook.model.Page;
import dev.handbook.text.Dates;
import java.time.LocalDate;
import java.util.Optional;

/** Whoever wants to know what changed needs the way back. */
final class VpmomPreviousVersions implements PageRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.warning(
        "vpmom-previous-versions", "HB1012", "Previous version of a VPMOM cannot be followed");
  }

  @Override
  public void check(Page page, RuleContext scope, Reporter report) {
    for (Vpmom vpmom : scope.domain().vpmoms(page)) {
      for (Item previous : vpmom.header().previous()) {
        if (vpmom.form() == Form.PAGE) {
          checkId(previous, scope, report);
        } else {
          checkRow(previous, vpmom, page, report);
        }
      }
    }
  }

  private static void checkId(Item previous, RuleContext scope, Reporter report) {
    if (scope.domain().vpmom(previous.text().strip()).isEmpty()) {
      report
          .at(previous.span(), "There is no VPMOM with the id “" + previous.text() + "”.")
          .help(
              scope
                  .closestVpmom(previous.text())
                  .map(close -> "Did you mean " + close + "?")
                  .orElse("Write the id of an earlier VPMOM of this handbook."));
    }
  }

  private static void checkRow(Item previous, Vpmom vpmom, Page page, Reporter report) {
    boolean linked =
        page.writtenLinks().stream().anyMatch(link -> link.span().line() == previous.span().line());
    Optional<LocalDate> day = Dates.read(previous.text());
    Optional<LocalDate> vetted = vpmom.header().vetted().flatMap(SignOff::on);
    boolean notEarlier = day.isPresent() && vetted.isPresent() && !day.get().isBefore(vetted.get());
    if (notEarlier) {
      report
          .at(
              previous.span(),
              "The previous version of " + day.get() + " is not older than this one.")
          .help("Write the date of the version before, and link to it.");
    } else if (!linked) {
      report
          .at(previous.span(), "The previous version “" + previous.text() + "” is not linked.")
          .help("Link to it.");
    }
  }
}
