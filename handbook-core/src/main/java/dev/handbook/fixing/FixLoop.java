package dev.handbook.fixing;

import dev.handbook.change.Past;
import dev.handbook.comparing.GitHistory;
import dev.handbook.edit.PendingEdits;
import dev.handbook.history.UnifiedDiff;
import dev.handbook.model.Finding;
import dev.handbook.model.Fix;
import dev.handbook.model.Handbook;
import dev.handbook.model.Sources;
import dev.handbook.stage.Config;
import dev.handbook.stage.Stages;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Applies what findings say would mend them until there is nothing left to apply. Each round is
 * tried on what would be read of the changed files; fixes that would bring new findings are left
 * alone. On the disk nothing changes.
 */
final class FixLoop {
  private final Stages stages;
  private final Predicate<Finding> wanted;
  private final Past past;
  private final Set<String> refused = new HashSet<>();
  private final List<Finding> mended = new ArrayList<>();
  private State state;

  /** The handbook as it would be. */
  private record State(
      PendingEdits manuscripts, Sources sources, Handbook handbook, List<Finding> findings) {
    Map<String, Long> counts() {
      return findings.stream()
          .collect(
              Collectors.groupingBy(
                  finding -> finding.rule() + '\0' + finding.path(), Collectors.counting()));
    }
  }

  /**
   * Fixes in the making.
   *
   * @param wanted which findings to mend
   */
  FixLoop(Config config, Predicate<Finding> wanted) {
    this.stages = Stages.of(config);
    this.wanted = wanted;
    Sources sources = stages.read();
    Handbook handbook = stages.parse(sources);
    this.past = new GitHistory(sources, handbook, unreadable -> {});
    PendingEdits edits = PendingEdits.of(config.content(), sources);
    this.state = new State(edits, sources, handbook, lint(handbook));
  }

  /** Applies all that can be applied. */
  FixLoop run() {
    // Each round leaves fewer findings, or fewer that may be tried.
    for (List<Finding> open = open(); !open.isEmpty(); open = open()) {
      apply(open);
    }
    return this;
  }

  private List<Finding> open() {
    return state.findings().stream()
        .filter(finding -> finding.fix().isPresent() && wanted.test(finding))
        .filter(finding -> !refused.contains(finding.fingerprint()))
        .toList();
  }

  /** Applies fixes, or the halves of them that do no harm; says whether any was applied. */
  private boolean apply(List<Finding> open) {
    PendingEdits.Result result = state.manuscripts().with(fixes(open));
    Set<Fix> applied = new HashSet<>(result.applied());
    List<Finding> chosen = open.stream().filter(f -> applied.contains(fix(f))).toList();
    if (!chosen.isEmpty()) {
      State after = read(result.manuscripts());
      if (isBetter(after)) {
        state = after;
        Set<String> left =
            after.findings().stream().map(Finding::fingerprint).collect(Collectors.toSet());
        chosen.stream().filter(f -> !left.contains(f.fingerprint())).forEach(mended::add);
        return true;
      }
    }
    if (chosen.size() <= 1) {
      // One that goes together with nothing, or does harm.
      (chosen.isEmpty() ? open : chosen).forEach(f -> refused.add(f.fingerprint()));
      return false;
    }
    int half = chosen.size() / 2;
    boolean first = apply(chosen.subList(0, half));
    // After the first half the places of the second may be others.
    return first || apply(chosen.subList(half, chosen.size()));
  }

  private State read(PendingEdits edits) {
    Sources sources = stages.read(edits.bytes(), state.sources());
    Handbook handbook = stages.parse(sources, state.handbook());
    return new State(edits, sources, handbook, lint(handbook));
  }

  private List<Finding> lint(Handbook handbook) {
    return stages.linter(handbook).knowing(past).check(handbook);
  }

  /**
   * Fewer findings, or as many of which fewer can be mended: what a fix can do is done, and the
   * rest of it is for a person. And nowhere more of a kind.
   */
  private boolean isBetter(State after) {
    Map<String, Long> were = new HashMap<>(state.counts());
    boolean none =
        after.counts().entrySet().stream()
            .noneMatch(count -> count.getValue() > were.getOrDefault(count.getKey(), 0L));
    int fewer = Integer.compare(after.findings().size(), state.findings().size());
    return none && (fewer < 0 || (fewer == 0 && fixable(after) < fixable(state)));
  }

  private static long fixable(State state) {
    return state.findings().stream().filter(finding -> finding.fix().isPresent()).count();
  }

  private static List<Fix> fixes(List<Finding> findings) {
    return findings.stream().map(FixLoop::fix).distinct().toList();
  }

  private static Fix fix(Finding finding) {
    return finding.fix().orElseThrow();
  }

  /** The findings that were mended, in the order in which that was done. */
  List<Finding> mended() {
    return List.copyOf(mended);
  }

  /** The findings that are left, in report order. */
  List<Finding> left() {
    return state.findings();
  }

  /** The folder of the pages. */
  Path root() {
    return state.sources().root();
  }

  /** The handbook with all fixes. */
  Handbook handbook() {
    return state.handbook();
  }

  /** The files with all fixes. */
  PendingEdits manuscripts() {
    return state.manuscripts();
  }

  /** What changes, in the form that {@code git apply} reads; empty when nothing does. */
  String diff() {
    return state.manuscripts().changed().stream()
        .map(change -> UnifiedDiff.of(change.path(), change.before(), change.after()))
        .collect(Collectors.joining());
  }
}
