package dev.handbook.lint.rules.okr;

import dev.handbook.domain.KeyResult;
import dev.handbook.lint.HandbookReporter;
import dev.handbook.lint.HandbookRule;
import dev.handbook.lint.RuleContext;
import dev.handbook.lint.RuleInfo;

/** A result that no initiative and no procedure works for. */
final class KrOrphan implements HandbookRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.info("kr-orphan", "HB1208", "Nothing serves this key result");
  }

  @Override
  public void check(RuleContext scope, HandbookReporter report) {
    KeyResults.byCode(scope)
        .forEach(
            (code, places) -> {
              boolean used = places.stream().anyMatch(place -> place.role() != KeyResult.Role.SET);
              KeyResult first = places.get(0);
              if (!used && !first.objective()) {
                report
                    .on(first.page())
                    .at(first.span(), "No initiative and no procedure names “" + code + "”.")
                    .context(code)
                    .help(
                        "Name it where the work for it is described: “key-results: ["
                            + code
                            + "]”.");
              }
            });
  }
}
