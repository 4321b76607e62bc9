package dev.handbook.lint.rules.okr;

import dev.handbook.domain.KeyResult;
import dev.handbook.lint.HandbookReporter;
import dev.handbook.lint.HandbookRule;
import dev.handbook.lint.RuleContext;
import dev.handbook.lint.RuleInfo;
import java.util.List;

/** Two pages of OKRs that both say what a code stands for. */
final class KrDuplicateDefinition implements HandbookRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.error("kr-duplicate-definition", "HB1204", "Key result is defined twice");
  }

  @Override
  public void check(RuleContext scope, HandbookReporter report) {
    KeyResults.byCode(scope)
        .forEach(
            (code, places) -> {
              List<KeyResult> set =
                  places.stream().filter(place -> place.role() == KeyResult.Role.SET).toList();
              for (KeyResult again : set.subList(Math.min(1, set.size()), set.size())) {
                KeyResult one = set.get(0);
                report
                    .on(again.page())
                    .at(
                        again.span(),
                        "“"
                            + code
                            + "” is defined in "
                            + one.page().path()
                            + ", line "
                            + one.span().line()
                            + " already.")
                    .context(code)
                    .help("Define it once, or give this one a code of its own.");
              }
            });
  }
}
