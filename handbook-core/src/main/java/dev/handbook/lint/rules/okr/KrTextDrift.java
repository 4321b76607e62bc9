package dev.handbook.lint.rules.okr;

import dev.handbook.domain.KeyResult;
import dev.handbook.lint.HandbookReporter;
import dev.handbook.lint.HandbookRule;
import dev.handbook.lint.RuleContext;
import dev.handbook.lint.RuleInfo;
import dev.handbook.lint.rules.passage.Passages;
import dev.handbook.model.Page;
import dev.handbook.text.KeywordSet;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Two teams working for two things under one code. */
final class KrTextDrift implements HandbookRule {
  private static final String HELP = "Use one wording everywhere.";

  /** From here on two wordings are meant to be one. */
  private static final double ALIKE = 0.6;

  /** Each is compared with all before it. */
  private static final int MOST_PLAIN = 200;

  @Override
  public RuleInfo info() {
    return RuleInfo.warning("kr-text-drift", "HB1202", "Key result is worded in two ways");
  }

  @Override
  public Optional<KeywordSet> words() {
    return Optional.of(PlainKeyResults.MAY_HAVE);
  }

  @Override
  public void check(RuleContext scope, HandbookReporter report) {
    KeyResults.byCode(scope).values().forEach(places -> check(places, report));
    Map<String, List<PlainKeyResults.Result>> plain = new TreeMap<>();
    for (Page page : scope.handbook().pages()) {
      PlainKeyResults.of(page, scope)
          .forEach(r -> plain.computeIfAbsent(r.code(), code -> new ArrayList<>()).add(r));
    }
    plain.values().forEach(places -> checkPlain(places, report));
  }

  /** A code that every team uses: what is worded nearly the same is the same. */
  private static void checkPlain(List<PlainKeyResults.Result> places, HandbookReporter report) {
    for (int i = 1; i < Math.min(places.size(), MOST_PLAIN); i++) {
      PlainKeyResults.Result here = places.get(i);
      for (int j = 0; j < i; j++) {
        PlainKeyResults.Result there = places.get(j);
        String text = KeyResults.normal(here.text());
        if (!text.equals(KeyResults.normal(there.text()))
            && KeyResults.likeness(here.text(), there.text()) >= ALIKE) {
          report
              .on(here.page())
              .at(
                  Passages.firstLine(here.page(), here.block().span()),
                  message(
                      here.written(),
                      here.text(),
                      there.text(),
                      there.page().path(),
                      there.block().span().line()))
              .context(here.code() + " " + text)
              .help(HELP);
          break;
        }
      }
    }
  }

  private static String message(String code, String here, String there, String path, int line) {
    return "“"
        + code
        + "” is “"
        + here
        + "” here and “"
        + there
        + "” in "
        + path
        + ", line "
        + line
        + ".";
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
                message(
                    place.code(),
                    place.text(),
                    other.text(),
                    other.page().path(),
                    other.span().line()))
            .context(place.code() + " " + text)
            .help(HELP);
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
