package dev.handbook.lint.rules.initiative;

import dev.handbook.domain.Initiative;
import dev.handbook.domain.Vpmom.Item;
import dev.handbook.lint.PageRule;
import dev.handbook.lint.Reporter;
import dev.handbook.lint.RuleContext;
import dev.handbook.lint.RuleInfo;
import dev.handbook.lint.rules.passage.Passages;
import dev.handbook.model.Page;

/** Next spring or the one that has passed? */
final class MilestonePartialDate implements PageRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.warning(
        "milestone-partial-date", "HB1304", "Milestone has a day without a year");
  }

  @Override
  public void check(Page page, RuleContext scope, Reporter report) {
    for (Initiative initiative : scope.initiatives(page)) {
      for (Item item : Milestones.of(initiative)) {
        Milestones.withoutYear(item.text())
            .ifPresent(
                day ->
                    report
                        .at(
                            Passages.firstLine(page, item.span()),
                            "“" + day + "” does not say of which year.")
                        .context(item.text())
                        .help("Write the whole date: 2026-12-01."));
      }
    }
  }
}
