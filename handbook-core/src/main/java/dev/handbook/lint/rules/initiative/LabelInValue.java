package dev.handbook.lint.rules.initiative;

import dev.handbook.domain.RoleSheet;
import dev.handbook.lint.PageRule;
import dev.handbook.lint.Reporter;
import dev.handbook.lint.RuleContext;
import dev.handbook.lint.RuleInfo;
import dev.handbook.lint.rules.passage.Passages;
import dev.handbook.model.Page;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A slip of copying that reads like nonsense. */
final class LabelInValue implements PageRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.warning(
        "label-in-value", "HB1308", "Label of the next row slipped into a value");
  }

  @Override
  public void check(Page page, RuleContext scope, Reporter report) {
    for (List<RoleSheet> sheets : RoleSheet.of(page)) {
      List<RoleSheet.Row> rows = sheets.stream().flatMap(sheet -> sheet.rows().stream()).toList();
      Set<String> labels =
          rows.stream()
              .map(RoleSheet.Row::label)
              .filter(label -> label.contains(" "))
              .collect(Collectors.toSet());
      for (RoleSheet.Row row : rows) {
        Optional<String> slipped =
            labels.stream()
                .filter(
                    label -> row.value().endsWith(label) && row.value().length() > label.length())
                .sorted()
                .findFirst();
        slipped.ifPresent(
            label ->
                report
                    .at(
                        Passages.firstLine(page, row.span()),
                        "“" + label + "” at the end of this value is the name of another row.")
                    .context(row.value())
                    .help("Remove it."));
      }
    }
  }
}
