package dev.handbook.history;

import dev.handbook.change.Edits;
import dev.handbook.change.Edits.Hunk;
import dev.handbook.text.SourceText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Finds out which files and lines a change has touched. */
final class EditFinder {
  private EditFinder() {}

  static Edits between(State before, State after) {
    Map<String, SourceText> former = before.texts();
    Map<String, SourceText> now = after.texts();
    Map<String, String> moved =
        Moves.between(without(before.pages(), now), without(after.pages(), former));
    Map<String, String> cameFrom = new HashMap<>();
    moved.forEach((from, to) -> cameFrom.put(to, from));

    Map<String, List<Hunk>> hunks = new TreeMap<>();
    Set<String> added = new TreeSet<>();
    now.forEach(
        (path, text) -> {
          SourceText was = former.get(cameFrom.getOrDefault(path, path));
          if (was == null) {
            added.add(path);
            hunks.put(path, List.of(LineDiff.whole(text)));
          } else if (!was.text().equals(text.text())) {
            List<Hunk> between = LineDiff.between(was, text);
            if (!between.isEmpty()) {
              hunks.put(path, between);
            }
          }
        });
    Set<String> removed = new TreeSet<>(former.keySet());
    removed.removeAll(now.keySet());
    removed.removeAll(moved.keySet());
    return new Edits(hunks, moved, added, removed);
  }

  private static Map<String, SourceText> without(
      Map<String, SourceText> texts, Map<String, SourceText> others) {
    Map<String, SourceText> rest = new TreeMap<>(texts);
    rest.keySet().removeAll(others.keySet());
    return rest;
  }
}
