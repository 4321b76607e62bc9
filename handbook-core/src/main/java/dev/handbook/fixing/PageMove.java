package dev.handbook.fixing;

import dev.handbook.edit.PendingEdits;
import dev.handbook.history.UnifiedDiff;
import dev.handbook.model.Finding;
import dev.handbook.model.Fix;
import dev.handbook.model.Handbook;
import dev.handbook.model.Sources;
import dev.handbook.stage.Config;
import dev.handbook.stage.Stages;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Moves a page or a folder, and changes all that names its place. */
final class PageMove {
  private final Stages stages;
  private final Sources sources;
  private final Handbook before;
  private final Moving moving;
  private final PendingEdits edits;
  private final List<String> notes;

  PageMove(Config config, String path, String to) {
    this.stages = Stages.of(config);
    this.sources = stages.read();
    this.before = stages.parse(sources);
    this.moving = Moving.of(sources.root(), before, path, to);
    MoveEdits wanted = new MoveEdits(before, moving);
    PendingEdits.Result result = PendingEdits.of(config.content(), sources).with(wanted.fixes());
    this.edits = result.manuscripts();
    this.notes = new ArrayList<>(wanted.byHand());
    List<Fix> open = new ArrayList<>(wanted.fixes());
    open.removeAll(result.applied());
    for (Fix fix : open) {
      Fix.Edit edit = fix.edits().get(0);
      notes.add(moving.of(edit.path()) + ":" + edit.span().line() + ": → " + edit.text().strip());
    }
  }

  /** What would change, on nothing but paper. */
  HandbookEdits.Moved shown() {
    return new HandbookEdits.Moved(moving.from(), moving.to(), files(), List.of(), notes, diff());
  }

  /** Moves it, then looks at what has become of the handbook. */
  HandbookEdits.Moved done() {
    String diff = diff();
    List<String> files = files();
    List<Finding> known = stages.linter(before).check(before);
    edits.write();
    edits.rename(moving.from(), moving.to());
    Handbook after = stages.parse(stages.read());
    List<Finding> left = fresh(known, stages.linter(after).check(after));
    return new HandbookEdits.Moved(moving.from(), moving.to(), files, left, notes, diff);
  }

  /** Findings of rules that find more on a page than before; lines in messages may be others. */
  private List<Finding> fresh(List<Finding> known, List<Finding> found) {
    Map<String, Integer> counts = new HashMap<>();
    known.forEach(f -> counts.merge(key(f.rule(), moving.of(f.path())), 1, Integer::sum));
    Set<String> told = known.stream().map(Finding::message).collect(Collectors.toSet());
    found.stream()
        .filter(f -> told.contains(f.message()))
        .forEach(f -> counts.merge(key(f.rule(), f.path()), -1, Integer::sum));
    return found.stream()
        .filter(f -> !told.contains(f.message()))
        .filter(f -> counts.merge(key(f.rule(), f.path()), -1, Integer::sum) < 0)
        .toList();
  }

  private static String key(String rule, String path) {
    return rule + '\0' + path;
  }

  private List<String> files() {
    return edits.changed().stream().map(change -> moving.of(change.path())).sorted().toList();
  }

  private String diff() {
    Map<String, String> parts = new TreeMap<>();
    for (PendingEdits.Changed change : edits.changed()) {
      String to = moving.of(change.path());
      parts.put(
          change.path(),
          moving.has(change.path())
              ? UnifiedDiff.renamed(change.path(), to, change.before(), change.after())
              : UnifiedDiff.of(change.path(), change.before(), change.after()));
    }
    List<String> moved = new ArrayList<>();
    sources.pages().forEach(page -> moved.add(page.path()));
    sources.assets().forEach(asset -> moved.add(asset.path()));
    for (String path : moved) {
      if (moving.has(path) && !parts.containsKey(path)) {
        parts.put(path, UnifiedDiff.renamed(path, moving.of(path), new byte[0], new byte[0]));
      }
    }
    return String.join("", parts.values());
  }
}
