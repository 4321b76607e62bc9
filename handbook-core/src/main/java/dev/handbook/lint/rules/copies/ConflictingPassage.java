package dev.handbook.lint.rules.copies;

import dev.handbook.lint.HandbookReporter;
import dev.handbook.lint.HandbookRule;
import dev.handbook.lint.RuleContext;
import dev.handbook.lint.RuleInfo;
import dev.handbook.lint.rules.passage.Passages;
import dev.handbook.lint.rules.passage.SimilarPages;
import dev.handbook.model.Severity;
import dev.handbook.rule.RuleId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The same sentence with another figure: a reader cannot tell which one holds. */
final class ConflictingPassage implements HandbookRule {
  /** Steps for two instruments may well differ in a figure; what is ordered holds for all. */
  private static final Pattern ORDER =
      Pattern.compile(
          "\\b(?:must|shall|ha(?:ve|s) to|required|mandatory|not allowed|prohibited|may not|no later than|deadline|at (?:the )?latest)\\b",
          Pattern.CASE_INSENSITIVE);

  @Override
  public RuleInfo info() {
    return RuleInfo.warning(
        RuleId.CONFLICTING_PASSAGE, "HB1504", "Two pages contradict each other");
  }

  @Override
  public void check(RuleContext scope, HandbookReporter report) {
    Set<Set<String>> twins =
        scope.once(SimilarPages.class, SimilarPages::pairs).stream()
            .filter(pair -> TwinPages.are(pair.page(), pair.other()))
            .map(pair -> Set.of(pair.page().path(), pair.other().path()))
            .collect(Collectors.toSet());
    SimilarPassages.of(scope).forEach(places -> check(places, twins, report));
  }

  private static void check(
      List<SimilarPassages.Place> places, Set<Set<String>> alike, HandbookReporter report) {
    SimilarPassages.Place first = places.get(0);
    Set<String> told = new HashSet<>(List.of(first.page().path()));
    for (SimilarPassages.Place place : places.subList(1, places.size())) {
      if (place.block().text().equals(first.block().text())) {
        continue;
      }
      List<String> here = without(place.words(), first.words());
      List<String> there = without(first.words(), place.words());
      boolean named =
          PassageWords.of(place.page().title()).containsAll(here)
              && PassageWords.of(first.page().title()).containsAll(there);
      boolean twins =
          !place.page().path().equals(first.page().path())
              && alike.contains(Set.of(place.page().path(), first.page().path()));
      if (contradict(here, there) && !named && !twins && told.add(place.page().path())) {
        report
            .on(place.page())
            .at(
                Passages.firstLine(place.page(), place.block().span()),
                "This says "
                    + said(here)
                    + " where "
                    + first.page().path()
                    + ", line "
                    + first.block().span().line()
                    + ", says "
                    + said(there)
                    + ".")
            .context(place.block().text())
            .atMost(ORDER.matcher(place.block().text()).find() ? Severity.WARNING : Severity.INFO)
            .help("Find out which one is right, and keep it in one place only.");
      }
    }
  }

  /** The words that a list has more often than another, in their order. */
  private static List<String> without(List<String> words, List<String> others) {
    List<String> left = new ArrayList<>(others);
    return words.stream().filter(word -> !left.remove(word)).toList();
  }

  /** “No longer” and “not longer” are one statement and a slip. */
  private static boolean contradict(List<String> here, List<String> there) {
    boolean bothDeny =
        !here.isEmpty()
            && !there.isEmpty()
            && Stream.concat(here.stream(), there.stream())
                .allMatch(NumberWords.NEGATIONS::contains);
    return !bothDeny && !(here.isEmpty() && there.isEmpty());
  }

  private static String said(List<String> words) {
    return words.isEmpty() ? "nothing of the kind" : "“" + String.join(" ", words) + "”";
  }
}
