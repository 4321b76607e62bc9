package dev.handbook.history;

import dev.handbook.change.Change;
import dev.handbook.change.Edits;
import dev.handbook.change.Effect;
import dev.handbook.model.Finding;
import dev.handbook.model.Place;
import dev.handbook.text.Span;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Compares a handbook with what it was. */
public final class Changes {
  private Changes() {}

  /**
   * What a change does.
   *
   * @param revision what {@code before} is of
   * @param before the handbook as it was
   * @param after the handbook as it is
   */
  public static Change between(Change.Revision revision, State before, State after) {
    Edits edits = EditFinder.between(before, after);
    Set<String> were = keys(before.findings(), edits.moved());
    Set<String> are = keys(after.findings(), Map.of());
    are.addAll(keys(after.reported(), Map.of()));
    List<Finding> fresh = without(after.reported(), Map.of(), were);
    List<Finding> existing = without(after.reported(), Map.of(), keys(fresh, Map.of()));
    List<Finding> mended = without(before.findings(), edits.moved(), are);

    Set<String> onChangedLines = new HashSet<>();
    Map<String, Place> causes = new HashMap<>();
    Causes finder = new Causes(before.handbook(), after, edits, existing);
    for (Finding finding : fresh) {
      if (onChangedLine(finding, edits)) {
        onChangedLines.add(finding.fingerprint());
      } else {
        finder.of(finding).ifPresent(place -> causes.put(finding.fingerprint(), place));
      }
    }
    return new Change(
        revision, fresh, mended, existing, causes, onChangedLines, effect(before, after, edits));
  }

  private static Effect effect(State before, State after, Edits edits) {
    return new Effect(
        PageChanges.between(before.handbook(), after.handbook(), edits),
        new LostAddresses(before.handbook(), after.handbook(), edits).all(),
        SignOffs.voided(before.handbook(), after.handbook(), edits),
        GovernedChanges.between(before.handbook(), after.handbook(), edits),
        List.of());
  }

  /** A finding about a whole file stands on a changed line when all of the file is new. */
  private static boolean onChangedLine(Finding finding, Edits edits) {
    return finding.span().equals(Span.FILE)
        ? edits.added().contains(finding.path())
        : edits.touches(finding.path(), finding.span());
  }

  private static List<Finding> without(
      List<Finding> findings, Map<String, String> moved, Set<String> keys) {
    return findings.stream().filter(finding -> !keys.contains(key(finding, moved))).toList();
  }

  private static Set<String> keys(List<Finding> findings, Map<String, String> moved) {
    return findings.stream().map(finding -> key(finding, moved)).collect(Collectors.toSet());
  }

  /** By this a finding is known again, also on a page that has moved. */
  private static String key(Finding finding, Map<String, String> moved) {
    return finding.what() + '\0' + moved.getOrDefault(finding.path(), finding.path());
  }
}
