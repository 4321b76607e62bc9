package dev.handbook.lint.rules.initiative;

import dev.handbook.domain.Initiative;
import dev.handbook.domain.Vpmom.Item;
import dev.handbook.lint.PageRule;
import dev.handbook.lint.Reporter;
import dev.handbook.lint.RuleContext;
import dev.handbook.lint.RuleInfo;
import dev.handbook.lint.rules.passage.Passages;
import dev.handbook.model.Page;

/** Was it reached? The page does not say. */
final class MilestonePast implements PageRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.info("milestone-past", "HB1305", "Milestone lies in the past");
  }

  @Override
  public void check(Page page, RuleContext scope, Reporter report) {
    for (Initiative initiative : scope.initiatives(page)) {
      for (Item item : Milestones.of(initiative)) {
        Milestones.day(item.text())
            .filter(day -> day.isBefore(scope.today()))
            .ifPresent(
                day ->
                    report
                        .at(Passages.firstLine(page, item.span()), "This was due on " + day + ".")
                        .context(item.text())
                        .help("Say what came of it, or move it to the new day."));
      }
    }
  }
}
