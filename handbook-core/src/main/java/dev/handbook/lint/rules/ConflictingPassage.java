package dev.handbook.lint.rules;

import dev.handbook.lint.HandbookReporter;
import dev.handbook.lint.HandbookRule;
import dev.handbook.lint.RuleInfo;
import dev.handbook.lint.Scope;
import dev.handbook.model.Block;
import dev.handbook.model.Page;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The same sentence with another figure: a reader cannot tell which one holds. */
final class ConflictingPassage implements HandbookRule {
  private static final int FEWEST = 60;
  private static final int FEWEST_WORDS = 12;

  /** What stands in more places is a form, and is meant to differ. */
  private static final int COMMON = 4;

  private static final Pattern WORD =
      Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}'’.,%$€]*(?<![.,])");
  private static final Pattern NEGATION =
      Pattern.compile("(?i)not|never|no|don['’]t|doesn['’]t|cannot|can['’]t");
  private static final Pattern FIGURE =
      Pattern.compile(
          "(?i)[$€]?[0-9][0-9.,]*(?:%|k|m|st|nd|rd|th|h|x)?|one|two|three|four|five|six|seven|eight|nine|ten|twelve"
              + "|(?:mon|tues|wednes|thurs|fri|satur|sun)days?"
              + "|jan(?:uary)?|feb(?:ruary)?|march|apr(?:il)?|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?");
  private static final Pattern CHANGEABLE =
      Pattern.compile(
          "[0-9]|(?i:\\b(?:not|never|no|n['’]t|one|two|three|four|five|six|ten|\\w+day)\\b)");

  private static final Pattern NUMBER =
      Pattern.compile("^(?i:step|part|phase|stage|section|day|week) *\\d+\\b|^\\d+[.)]");

  @Override
  public RuleInfo info() {
    return RuleInfo.warning("conflicting-passage", "HB1504", "Two pages contradict each other");
  }

  @Override
  public void check(Scope scope, HandbookReporter report) {
    Map<String, List<Place>> alike = new LinkedHashMap<>();
    for (Page page : scope.handbook().pages()) {
      if (!scope.isArchived(page)) {
        for (Block block : Passages.of(page)) {
          skeleton(block)
              .ifPresent(
                  key ->
                      alike
                          .computeIfAbsent(key, any -> new ArrayList<>())
                          .add(new Place(page, block)));
        }
      }
    }
    alike.values().stream()
        .filter(places -> places.size() <= COMMON)
        .forEach(places -> check(places, report));
  }

  private record Place(Page page, Block block) {
    List<String> words() {
      return WORD.matcher(unnumbered(block))
          .results()
          .map(word -> word.group().toLowerCase(Locale.ROOT))
          .toList();
    }
  }

  /** The number of a step says where it stands, not what is to be done. */
  private static String unnumbered(Block block) {
    return NUMBER.matcher(block.text()).replaceFirst("");
  }

  private static void check(List<Place> places, HandbookReporter report) {
    Place first = places.get(0);
    Set<String> told = new HashSet<>(List.of(first.page().path()));
    for (Place place : places) {
      List<String> here = without(place.words(), first.words());
      List<String> there = without(first.words(), place.words());
      if (contradict(here, there) && told.add(place.page().path())) {
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
            .help("Find out which one holds, and write it in one place only.");
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
                .allMatch(word -> NEGATION.matcher(word).matches());
    return !bothDeny && !(here.isEmpty() && there.isEmpty());
  }

  private static String said(List<String> words) {
    return words.isEmpty() ? "nothing of the kind" : "“" + String.join(" ", words) + "”";
  }

  /** A passage without what may differ: figures, months, days and "not"; only of longer ones. */
  private static Optional<String> skeleton(Block block) {
    String text = unnumbered(block);
    if (text.length() < FEWEST || !CHANGEABLE.matcher(text).find()) {
      return Optional.empty();
    }
    List<String> words = WORD.matcher(text).results().map(MatchResult::group).toList();
    StringBuilder key = new StringBuilder();
    int kept = 0;
    for (String word : words) {
      if (!NEGATION.matcher(word).matches()) {
        boolean figure = FIGURE.matcher(word).matches();
        key.append(figure ? "#" : word.toLowerCase(Locale.ROOT)).append(' ');
        kept += figure ? 0 : 1;
      }
    }
    return kept >= FEWEST_WORDS ? Optional.of(key.toString()) : Optional.empty();
  }
}
