package dev.handbook.report;

import dev.handbook.change.Change;
import dev.handbook.model.Finding;
import dev.handbook.model.Place;
import dev.handbook.text.Digest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Tells one cause once. Findings of one rule that say the same, word for word, at more places than
 * a person reads one by one become one finding at the first place, which names how many there are
 * and where the next ones stand.
 *
 * <p>Only what is shown is folded: baselines, suppressions and {@code findings.json} know every
 * place. New findings are never folded with existing ones, so that a further place of an old cause
 * is seen on its pull request.
 */
final class Folding {
  /** Up to this many places are told one by one. */
  static final int FEW = 3;

  /** How many further places a folded finding names. */
  private static final int NAMED = 3;

  private Folding() {}

  /**
   * The findings, in report order, with each cause that has more than {@link #FEW} places told
   * once.
   *
   * @param touched whether a finding can be shown on a line of the change; such a place is
   *     preferred as the one that stands for all
   */
  static List<Finding> fold(List<Finding> findings, Predicate<Finding> touched) {
    List<Finding> folded = new ArrayList<>();
    for (List<Finding> places : byCause(findings)) {
      if (places.size() > FEW) {
        folded.add(told(places, head(places, touched)));
      } else {
        folded.addAll(places);
      }
    }
    folded.sort(Finding.ORDER);
    return List.copyOf(folded);
  }

  /** What is told of findings: the new ones of a change that is folded already, else all folded. */
  static List<Finding> causes(List<Finding> findings, Optional<Change> folded) {
    return folded.map(Change::fresh).orElseGet(() -> fold(findings, finding -> false));
  }

  /** What has changed, with the findings of each of its lists folded among themselves. */
  static Change fold(Change change) {
    Map<String, Place> causes = new HashMap<>(change.causes());
    Set<String> onChangedLines = new HashSet<>(change.onChangedLines());
    for (List<Finding> places : byCause(change.fresh())) {
      if (places.size() > FEW) {
        String folded = fingerprint(places);
        Finding head = head(places, change::touches);
        change.cause(head).ifPresent(cause -> causes.put(folded, cause));
        if (change.onChangedLines().contains(head.fingerprint())) {
          onChangedLines.add(folded);
        }
      }
    }
    return new Change(
        change.revision(),
        fold(change.fresh(), change::touches),
        fold(change.mended(), finding -> false),
        fold(change.existing(), finding -> false),
        causes,
        onChangedLines,
        change.effect());
  }

  private static Iterable<List<Finding>> byCause(List<Finding> findings) {
    record Cause(String rule, String message) {}
    Map<Cause, List<Finding>> causes = new LinkedHashMap<>();
    for (Finding finding : findings) {
      causes
          .computeIfAbsent(
              new Cause(finding.rule() + finding.severity(), finding.message()),
              cause -> new ArrayList<>())
          .add(finding);
    }
    return causes.values();
  }

  private static Finding head(List<Finding> places, Predicate<Finding> touched) {
    return places.stream().filter(touched).findFirst().orElse(places.get(0));
  }

  private static Finding told(List<Finding> places, Finding head) {
    return new Finding(
        head.rule(),
        head.code(),
        head.severity(),
        head.path(),
        head.span(),
        head.message() + " " + further(places, head),
        head.help(),
        fingerprint(places),
        Optional.empty());
  }

  private static String further(List<Finding> places, Finding head) {
    List<Finding> others = places.stream().filter(place -> place != head).toList();
    String named =
        others.stream()
            .limit(NAMED)
            .map(place -> place.path() + ":" + place.span().line())
            .collect(Collectors.joining(", "));
    int rest = others.size() - NAMED;
    long files = places.stream().map(Finding::path).distinct().count();
    return "The same at "
        + others.size()
        + " more places"
        + (files == 1 ? " in this file: " : " in " + files + " files: ")
        + named
        + (rest > 0 ? " and " + rest + " more." : ".");
  }

  /**
   * The identity of a fold is that of its places: where a place is added, a consumer that compares
   * reports by fingerprints sees a new finding.
   */
  private static String fingerprint(List<Finding> places) {
    return Digest.of(
            places.stream()
                .map(Finding::fingerprint)
                .sorted(Comparator.naturalOrder())
                .collect(Collectors.joining("\n")))
        .hex();
  }
}
