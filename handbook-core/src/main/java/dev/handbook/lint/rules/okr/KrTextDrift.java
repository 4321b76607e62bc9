package dev.handbook.lint.rules.okr;

import dev.handbook.domain.KeyResult;
import dev.handbook.lint.HandbookReporter;
import dev.handbook.lint.HandbookRule;
import dev.handbook.lint.RuleContext;
import dev.handbook.lint.RuleInfo;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Two teams working for two things under one code. */
final class KrTextDrift implements HandbookRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.warning("kr-text-drift", "HB1202", "Key result is worded in two ways");
  }

  @Override
  public void check(RuleContext scope, HandbookReporter report) {
    KeyResults.byCode(scope).values().forEach(places -> check(places, report));
  }

  private static void check(List<KeyResult> places, HandbookReporter report) {
    List<KeyResult> worded = places.stream().filter(place -> !place.text().isEmpty()).toList();
    Optional<KeyResult> right = right(worded);
    Set<String> told = new HashSet<>();
    for (KeyResult place : worded) {
      String text = KeyResults.normal(place.text());
      String agreed = KeyResults.normal(right.orElseThrow().text());
      boolean same = text.startsWith(agreed) || agreed.startsWith(text);
      if (!same && told.add(text)) {
        KeyResult other = right.get();
        report
            .on(place.page())
            .at(
                place.span(),
                "“"
                    + place.code()
                    + "” is “"
                    + place.text()
                    + "” here and “"
                    + other.text()
                    + "” in "
                    + other.page().path()
                    + ", line "
                    + other.span().line()
                    + ".")
            .context(place.code() + " " + text)
            .help("Use one wording everywhere.");
      }
    }
  }

  /** The wording of the page of OKRs, else the one most pages use, else the first. */
  private static Optional<KeyResult> right(List<KeyResult> worded) {
    Optional<KeyResult> set =
        worded.stream().filter(place -> place.role() == KeyResult.Role.SET).findFirst();
    Map<String, Long> counts =
        worded.stream()
            .collect(
                Collectors.groupingBy(
                    place -> KeyResults.normal(place.text()), Collectors.counting()));
    long most = counts.values().stream().mapToLong(Long::longValue).max().orElse(0);
    return set.or(
        () ->
            worded.stream()
                .filter(place -> counts.get(KeyResults.normal(place.text())) == most)
                .findFirst());
  }
}
