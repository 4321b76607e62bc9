package dev.handbook.lint.rules.structure;

import dev.handbook.lint.PageRule;
import dev.handbook.lint.Profile;
import dev.handbook.lint.Reporter;
import dev.handbook.lint.RuleContext;
import dev.handbook.lint.RuleInfo;
import dev.handbook.lint.rules.passage.Passages;
import dev.handbook.model.Block;
import dev.handbook.model.Page;

/** Nobody can tell what a column is about, least of all someone who listens to the page. */
final class TableNoHeader implements PageRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.info("table-no-header", "HB0605", "Table has no header").in(Profile.STRICT);
  }

  @Override
  public void check(Page page, RuleContext scope, Reporter report) {
    for (Block table : scope.tables(page)) {
      boolean labelled =
          !table.children().isEmpty() && !table.children().get(0).fullText().isBlank();
      if (!labelled && table.children().size() > 1) {
        report
            .at(Passages.firstLine(page, table.span()), "The first row of this table is empty.")
            .help("Write what each column holds into its first row.");
      }
    }
  }
}
