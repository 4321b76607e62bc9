package dev.handbook.lint.rules.initiative;

import dev.handbook.domain.Initiative;
import dev.handbook.domain.Vpmom.Item;
import dev.handbook.lint.PageRule;
import dev.handbook.lint.Reporter;
import dev.handbook.lint.RuleContext;
import dev.handbook.lint.RuleInfo;
import dev.handbook.lint.rules.passage.Passages;
import dev.handbook.model.Page;

/** Something that is promised for no day. */
final class MilestoneNoDate implements PageRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.warning("milestone-no-date", "HB1303", "Milestone has no date");
  }

  @Override
  public void check(Page page, RuleContext scope, Reporter report) {
    for (Initiative initiative : scope.initiatives(page)) {
      for (Item item : Milestones.of(initiative)) {
        if (!Milestones.hasDay(item.text()) && !scope.isArchived(page)) {
          report
              .at(Passages.firstLine(page, item.span()), "“" + item.text() + "” has no date.")
              .context(item.text())
              .help("Begin the line with the day: “2026-12-01: …”.");
        }
      }
    }
  }
}
