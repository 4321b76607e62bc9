package dev.handbook.lint.rules.initiative;

import dev.handbook.domain.RoleSheet;
import dev.handbook.lint.PageRule;
import dev.handbook.lint.Reporter;
import dev.handbook.lint.RuleContext;
import dev.handbook.lint.RuleInfo;
import dev.handbook.lint.rules.passage.Passages;
import dev.handbook.model.Page;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One of the two is not what it was meant to be. */
final class CopiedObjective implements PageRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.warning("copied-objective", "HB1307", "Objective was copied from another tab");
  }

  @Override
  public void check(Page page, RuleContext scope, Reporter report) {
    for (List<RoleSheet> sheets : RoleSheet.of(page)) {
      Map<String, RoleSheet.Row> first = new HashMap<>();
      for (RoleSheet.Row row : sheets.stream().flatMap(sheet -> sheet.rows().stream()).toList()) {
        boolean objective =
            row.label().matches("(?i)objectives?|purpose") && !row.value().isEmpty();
        RoleSheet.Row other = objective ? first.putIfAbsent(row.value(), row) : null;
        if (other != null) {
          report
              .at(
                  Passages.firstLine(page, row.span()),
                  "Line " + other.span().line() + " has the same objective.")
              .help("Say what this part of the work is for.");
        }
      }
    }
  }
}
