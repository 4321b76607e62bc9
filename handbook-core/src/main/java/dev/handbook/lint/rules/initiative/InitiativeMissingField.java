package dev.handbook.lint.rules.initiative;

import dev.handbook.domain.Initiative;
import dev.handbook.lint.PageRule;
import dev.handbook.lint.Reporter;
import dev.handbook.lint.RuleContext;
import dev.handbook.lint.RuleInfo;
import dev.handbook.lint.rules.passage.Passages;
import dev.handbook.model.Page;
import java.util.Arrays;
import java.util.List;

/** An initiative of which nobody can say what it is for or who leads it. */
final class InitiativeMissingField implements PageRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.error(
        "initiative-missing-field", "HB1301", "Initiative leaves out what others say");
  }

  @Override
  public void check(Page page, RuleContext scope, Reporter report) {
    for (Initiative initiative : scope.initiatives(page)) {
      List<String> missing =
          Arrays.stream(Initiative.Field.values())
              .filter(
                  field ->
                      initiative.entry(field).filter(entry -> !entry.items().isEmpty()).isEmpty())
              .map(Initiative.Field::label)
              .toList();
      if (!missing.isEmpty() && !scope.isArchived(page)) {
        report
            .at(
                Passages.firstLine(page, initiative.span()),
                "The initiative “"
                    + initiative.title()
                    + "” has no "
                    + String.join(", no ", missing)
                    + ".")
            .context(initiative.title())
            .help(
                "Add what is missing; if it serves no key result, ask whether it should be done.");
      }
    }
  }
}
