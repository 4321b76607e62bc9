package dev.handbook.lint.rules.okr;

import dev.handbook.domain.KeyResult;
import dev.handbook.lint.HandbookReporter;
import dev.handbook.lint.HandbookRule;
import dev.handbook.lint.RuleContext;
import dev.handbook.lint.RuleInfo;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One thing under two codes is counted twice. */
final class KrSameTextOtherId implements HandbookRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.info(
        "kr-same-text-other-id", "HB1203", "Two key results have the same wording");
  }

  @Override
  public void check(RuleContext scope, HandbookReporter report) {
    Map<String, KeyResult> first = new HashMap<>();
    Set<String> told = new HashSet<>();
    for (List<KeyResult> places : KeyResults.byCode(scope).values()) {
      for (KeyResult place : places) {
        String text = KeyResults.normal(place.text());
        KeyResult other = text.isEmpty() ? place : first.getOrDefault(text, place);
        first.putIfAbsent(text, place);
        if (!other.code().equals(place.code()) && told.add(place.code() + text)) {
          report
              .on(place.page())
              .at(place.span(), "“" + place.code() + "” says the same as “" + other.code() + "”.")
              .context(place.code() + " " + text)
              .help("Use one code for one thing.");
        }
      }
    }
  }
}
