package dev.handbook.change;

import dev.handbook.model.Place;
import dev.handbook.text.Span;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which lines of which files a change has touched.
 *
 * @param hunks what has changed in each file that is there after the change, in the order of the
 *     lines; a file that is new is one hunk
 * @param moved former paths of files that have moved, and where they are now
 * @param added files that are new
 * @param removed files that are gone, by their former paths
 */
public record Edits(
    Map<String, List<Hunk>> hunks,
    Map<String, String> moved,
    Set<String> added,
    Set<String> removed) {
  public Edits {
    hunks = Map.copyOf(hunks);
    moved = Map.copyOf(moved);
    added = Set.copyOf(added);
    removed = Set.copyOf(removed);
  }

  /**
   * Lines that have been replaced. All ends are exclusive; what was only removed has no lines after
   * the change, and begins where they stood.
   *
   * @param before first of the former lines
   * @param beforeEnd line after the last of them
   * @param after first of the lines that are there instead
   * @param afterEnd line after the last of them
   */
  public record Hunk(int before, int beforeEnd, int after, int afterEnd) {
    private boolean touches(Span span) {
      return span.line() < afterEnd && span.endLine() >= after;
    }

    private boolean replaced(int line) {
      return line >= before && line < beforeEnd;
    }
  }

  /** Where a file is now that was at a path. */
  public String now(String formerPath) {
    return moved.getOrDefault(formerPath, formerPath);
  }

  /** Where a file was that is at a path now. */
  public String former(String path) {
    return moved.entrySet().stream()
        .filter(move -> move.getValue().equals(path))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(path);
  }

  /** Whether a place of a file is among the lines that have changed. */
  public boolean touches(String path, Span span) {
    return hunks.getOrDefault(path, List.of()).stream().anyMatch(hunk -> hunk.touches(span));
  }

  /** Whether a file is new or has changed. */
  public boolean touches(String path) {
    return hunks.containsKey(path);
  }

  /** Where a line stood, or what replaces it stands, if the change has touched that line. */
  public Optional<Place> replacing(String formerPath, int formerLine) {
    String path = now(formerPath);
    return hunks.getOrDefault(path, List.of()).stream()
        .filter(hunk -> hunk.replaced(formerLine))
        .findFirst()
        .map(hunk -> new Place(path, lineIn(hunk, formerLine)));
  }

  /** The line of the replacement that is as far down in it as the former line was. */
  private static int lineIn(Hunk hunk, int formerLine) {
    int last = Math.max(hunk.after(), hunk.afterEnd() - 1);
    return Math.min(hunk.after() + formerLine - hunk.before(), last);
  }

  /** The beginning of the file that was at a path before it moved. */
  public Optional<Place> moved(String formerPath) {
    return Optional.ofNullable(moved.get(formerPath)).map(path -> new Place(path, 1));
  }

  /** The first line of a file that the change has touched. */
  public Optional<Place> first(String path) {
    return hunks.getOrDefault(path, List.of()).stream()
        .findFirst()
        .map(hunk -> new Place(path, hunk.after()));
  }

  /** The first changed place of a file below a line. */
  public Optional<Place> firstBelow(String path, int line) {
    return hunks.getOrDefault(path, List.of()).stream()
        .filter(hunk -> hunk.after() > line || hunk.afterEnd() - 1 > line)
        .findFirst()
        .map(hunk -> new Place(path, Math.max(hunk.after(), line + 1)));
  }
}
