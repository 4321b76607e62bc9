package dev.handbook.lint.rules.wording;

import dev.handbook.lint.PageRule;
import dev.handbook.lint.Reporter;
import dev.handbook.lint.RuleContext;
import dev.handbook.lint.RuleInfo;
import dev.handbook.lint.rules.passage.Passages;
import dev.handbook.model.Block;
import dev.handbook.model.Page;
import dev.handbook.text.KeywordSet;
import java.util.Optional;

/** A deadline that never comes. */
final class ImpossibleDate implements PageRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.warning("impossible-date", "HB0508", "Day does not exist");
  }

  @Override
  public Optional<KeywordSet> words() {
    return Optional.of(ImpossibleDates.MAY_BE);
  }

  @Override
  public void check(Page page, RuleContext scope, Reporter report) {
    for (Block block : scope.passages(page, ImpossibleDates.MAY_BE)) {
      ImpossibleDates.in(block.text())
          .filter(day -> !Passages.isCode(page, block, day))
          .ifPresent(
              day ->
                  report
                      .at(Passages.find(page, block, day), "There is no such day as “" + day + "”.")
                      .context(block.text())
                      .help("Write the day that was meant."));
    }
  }
}
