package dev.handbook.change;

import dev.handbook.model.Wording.Part;
import java.util.ArrayList;
import java.util.List;

/**
 * Two texts side by side, sentence by sentence, along their longest common subsequence.
 *
 * @param steps the sentences of both in the order in which they are read; of those that are the
 *     same the later one
 * @param another whether too much differs to tell which sentence became which; then all that lies
 *     between the ends that are the same was removed, and then added
 */
public record SentenceDiff(List<Step> steps, boolean another) {
  /** A text of more pairs of differing sentences is another text. */
  private static final long MOST_PAIRS = 4_000_000;

  public SentenceDiff {
    steps = List.copyOf(steps);
  }

  /** What became of a sentence. */
  public enum Fate {
    /** It is in both. */
    KEPT,
    /** It is in the former text only. */
    REMOVED,
    /** It is in the later text only. */
    ADDED
  }

  /** A sentence and what became of it. */
  public record Step(Fate fate, Part part) {}

  /** Lays a later text beside a former one. */
  public static SentenceDiff of(List<Part> before, List<Part> after) {
    int start = sameStart(before, after);
    int least = Math.min(before.size(), after.size());
    int tail = 0;
    while (tail < least - start
        && before.get(before.size() - 1 - tail).reads(after.get(after.size() - 1 - tail))) {
      tail++;
    }
    List<Part> old = before.subList(start, before.size() - tail);
    List<Part> now = after.subList(start, after.size() - tail);
    boolean another = (long) old.size() * now.size() > MOST_PAIRS;
    List<Step> steps = new ArrayList<>();
    after.subList(0, start).forEach(part -> steps.add(new Step(Fate.KEPT, part)));
    if (another) {
      old.forEach(part -> steps.add(new Step(Fate.REMOVED, part)));
      now.forEach(part -> steps.add(new Step(Fate.ADDED, part)));
    } else {
      walk(old, now, steps);
    }
    after
        .subList(after.size() - tail, after.size())
        .forEach(part -> steps.add(new Step(Fate.KEPT, part)));
    return new SentenceDiff(steps, another);
  }

  /** How many sentences both begin with. */
  static int sameStart(List<Part> before, List<Part> after) {
    int least = Math.min(before.size(), after.size());
    int start = 0;
    while (start < least && before.get(start).reads(after.get(start))) {
      start++;
    }
    return start;
  }

  private static void walk(List<Part> before, List<Part> after, List<Step> steps) {
    int[][] common = common(before, after);
    int i = 0;
    int j = 0;
    while (i < before.size() || j < after.size()) {
      if (i < before.size() && j < after.size() && before.get(i).reads(after.get(j))) {
        steps.add(new Step(Fate.KEPT, after.get(j++)));
        i++;
      } else if (j == after.size() || (i < before.size() && common[i + 1][j] >= common[i][j + 1])) {
        steps.add(new Step(Fate.REMOVED, before.get(i++)));
      } else {
        steps.add(new Step(Fate.ADDED, after.get(j++)));
      }
    }
  }

  private static int[][] common(List<Part> before, List<Part> after) {
    int[][] common = new int[before.size() + 1][after.size() + 1];
    for (int i = before.size() - 1; i >= 0; i--) {
      for (int j = after.size() - 1; j >= 0; j--) {
        common[i][j] =
            before.get(i).reads(after.get(j))
                ? common[i + 1][j + 1] + 1
                : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
    return common;
  }
}
