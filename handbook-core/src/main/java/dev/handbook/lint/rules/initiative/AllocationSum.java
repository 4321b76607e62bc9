package dev.handbook.lint.rules.initiative;

import dev.handbook.domain.RoleSheet;
import dev.handbook.lint.PageRule;
import dev.handbook.lint.Reporter;
import dev.handbook.lint.RuleContext;
import dev.handbook.lint.RuleInfo;
import dev.handbook.lint.rules.passage.Passages;
import dev.handbook.model.Page;
import java.util.List;

/** Somebody has more work than time, or time that nobody knows of. */
final class AllocationSum implements PageRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.warning("allocation-sum", "HB1306", "Shares of time do not add up to 100 %");
  }

  @Override
  public void check(Page page, RuleContext scope, Reporter report) {
    for (List<RoleSheet> sheets : RoleSheet.of(page)) {
      List<RoleSheet.Row> shares =
          sheets.stream()
              .flatMap(sheet -> sheet.rows().stream())
              .filter(row -> row.label().matches("(?i)% ?of (?:the )?time"))
              .filter(row -> row.value().matches("[0-9]{1,3} ?%"))
              .toList();
      int sum =
          shares.stream()
              .mapToInt(row -> Integer.parseInt(row.value().replaceAll("\\D", "")))
              .sum();
      if (shares.size() > 1 && sum != 100) {
        report
            .at(
                Passages.firstLine(page, shares.get(0).span()),
                "The shares of time in these tabs add up to " + sum + " %.")
            .context("shares")
            .help("Correct them so that they add up to 100 %.");
      }
    }
  }
}
