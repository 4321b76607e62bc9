package dev.handbook.report;

import dev.handbook.model.Finding;
import dev.handbook.model.Severity;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Chooses what is shown where a platform shows only so many findings. */
final class Ranking {
  /** More names than these nobody reads. */
  private static final int PLACES = 12;

  private Ranking() {}

  /**
   * What fits.
   *
   * @param shown the findings to show, the most important first
   * @param rest those that found no place
   */
  record Choice(List<Finding> shown, List<Finding> rest) {
    Choice {
      shown = List.copyOf(shown);
      rest = List.copyOf(rest);
    }

    /** How many more there are, such as {@code 14 more errors}. */
    String more(String noun) {
      return rest.size() + " more " + noun + (rest.size() == 1 ? "" : "s");
    }

    /** In which files the rest is, those with the most first. */
    String where(Report report) {
      Map<String, Long> counts =
          rest.stream()
              .collect(
                  Collectors.groupingBy(report::path, LinkedHashMap::new, Collectors.counting()));
      String named =
          counts.entrySet().stream()
              .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
              .limit(PLACES)
              .map(entry -> entry.getKey() + " (" + entry.getValue() + ")")
              .collect(Collectors.joining(", "));
      int others = counts.size() - PLACES;
      return others <= 0
          ? named
          : named + " and " + others + (others == 1 ? " other file" : " other files");
    }
  }

  /**
   * The findings of one severity for so many slots. When they do not all fit, the last slot stays
   * free for the word that there are more.
   */
  static Choice choose(Report report, Severity severity, int slots) {
    List<Finding> ranked =
        order(
            report.findings().stream().filter(finding -> finding.severity() == severity).toList(),
            report::touched);
    int fit = ranked.size() <= slots ? ranked.size() : slots - 1;
    return new Choice(ranked.subList(0, fit), ranked.subList(fit, ranked.size()));
  }

  /**
   * Errors first. Of each severity those that stand on changed lines, then the others: one per
   * rule, so that every kind of fault shows, then one per page and rule. What repeats comes last.
   */
  static List<Finding> order(List<Finding> findings, Predicate<Finding> touched) {
    List<Finding> ordered = new ArrayList<>();
    for (Severity severity : Severity.values()) {
      List<Finding> repeats = new ArrayList<>();
      Set<String> rules = new HashSet<>();
      Set<String> pages = new HashSet<>();
      for (Predicate<Finding> tier : List.of(touched, touched.negate())) {
        List<Finding> ofPages = new ArrayList<>();
        for (Finding finding : findings) {
          if (finding.severity() == severity && tier.test(finding)) {
            boolean newOnPage = pages.add(finding.path() + '\0' + finding.rule());
            boolean newRule = rules.add(finding.rule());
            (newRule ? ordered : newOnPage ? ofPages : repeats).add(finding);
          }
        }
        ordered.addAll(ofPages);
      }
      ordered.addAll(repeats);
    }
    return ordered;
  }
}
