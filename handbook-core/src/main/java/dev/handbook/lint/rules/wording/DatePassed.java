package dev.handbook.lint.rules.wording;

import dev.handbook.lint.PageRule;
import dev.handbook.lint.Reporter;
import dev.handbook.lint.RuleContext;
import dev.handbook.lint.RuleInfo;
import dev.handbook.lint.rules.passage.Passages;
import dev.handbook.model.Block;
import dev.handbook.model.Page;
import dev.handbook.model.Severity;
import dev.handbook.text.KeywordSet;
import java.util.Optional;

/** A text that says itself until when it held, and that day is over. */
final class DatePassed implements PageRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.warning("date-passed", "HB0507", "Text is out of date by its own words");
  }

  @Override
  public Optional<KeywordSet> words() {
    return Optional.of(StaleDates.MAY_SAY);
  }

  @Override
  public void check(Page page, RuleContext scope, Reporter report) {
    if (scope.isArchived(page)) {
      return;
    }
    for (Block block : scope.passages(page, StaleDates.MAY_SAY)) {
      StaleDates.in(block.text(), scope.today())
          .filter(stale -> !Passages.isCode(page, block, stale.words()))
          .ifPresent(stale -> say(stale, block, page, report));
    }
  }

  private static void say(StaleDates.Stale stale, Block block, Page page, Reporter report) {
    report
        .at(
            Passages.find(page, block, stale.words()),
            stale.over()
                ? "This was over on " + stale.day() + ": “" + stale.words() + "”."
                : "This is years old by its own words: “" + stale.words() + "”.")
        .context(block.text())
        .help("Find out what is true today and write it with its date, or remove it.")
        .atMost(stale.over() ? Severity.WARNING : Severity.INFO);
  }
}
