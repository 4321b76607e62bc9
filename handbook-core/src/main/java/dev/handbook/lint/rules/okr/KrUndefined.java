package dev.handbook.lint.rules.okr;

import dev.handbook.domain.KeyResult;
import dev.handbook.lint.HandbookReporter;
import dev.handbook.lint.HandbookRule;
import dev.handbook.lint.RuleContext;
import dev.handbook.lint.RuleInfo;

/** A code that nobody can look up. */
final class KrUndefined implements HandbookRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.warning("kr-undefined", "HB1201", "Key result is defined nowhere");
  }

  @Override
  public void check(RuleContext scope, HandbookReporter report) {
    KeyResults.byCode(scope)
        .forEach(
            (code, places) -> {
              boolean defined =
                  places.stream().anyMatch(place -> place.role() != KeyResult.Role.MENTIONED);
              if (!defined) {
                KeyResult first = places.get(0);
                report
                    .on(first.page())
                    .at(first.span(), "“" + code + "” is defined nowhere in the handbook.")
                    .context(code)
                    .help("Define it on the page of the OKRs, or correct the code.");
              }
            });
  }
}
