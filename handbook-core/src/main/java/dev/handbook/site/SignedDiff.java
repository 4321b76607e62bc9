package dev.handbook.site;

import dev.handbook.model.Wording.Part;
import java.util.ArrayList;
import java.util.List;

/** A text as it was signed off and as it is, sentence by sentence. */
final class SignedDiff {
  /** A text of more differing sentences is another text. */
  private static final long MOST_PAIRS = 4_000_000;

  /** So many sentences that are the same show where a change stands. */
  private static final int AROUND = 3;

  private static final String KEPT = "kept";

  private final List<Part> before;
  private final List<Part> after;
  private final List<Step> steps = new ArrayList<>();

  private SignedDiff(List<Part> before, List<Part> after) {
    this.before = before;
    this.after = after;
  }

  /**
   * A sentence.
   *
   * @param fate {@code kept}, {@code removed}, {@code added}, or {@code gap} for what is left out
   * @param mark {@code heading}, {@code item} or empty
   */
  record Step(String fate, String mark, String text) {
    static Step of(String fate, Part part) {
      String mark =
          part.mark().startsWith("#")
              ? "heading"
              : part.mark().equals("1.") || part.mark().equals("\u2022") ? "item" : "";
      return new Step(fate, mark, part.text());
    }
  }

  /** The sentences of both in the order in which they are read. */
  static List<Step> of(List<Part> before, List<Part> after) {
    SignedDiff diff = new SignedDiff(before, after);
    diff.find();
    return condensed(diff.steps);
  }

  /** Of what is the same no more than shows where a change stands. */
  private static List<Step> condensed(List<Step> steps) {
    List<Step> shown = new ArrayList<>();
    boolean gap = false;
    for (int i = 0; i < steps.size(); i++) {
      int from = Math.max(0, i - AROUND);
      int to = Math.min(steps.size(), i + AROUND + 1);
      boolean near = steps.subList(from, to).stream().anyMatch(step -> !step.fate().equals(KEPT));
      if (near) {
        shown.add(steps.get(i));
      } else if (!gap) {
        shown.add(new Step("gap", "", "\u22ef"));
      }
      gap = !near;
    }
    return List.copyOf(shown);
  }

  private static boolean same(Part a, Part b) {
    return a.mark().equals(b.mark()) && a.text().equals(b.text());
  }

  private void find() {
    int start = 0;
    int least = Math.min(before.size(), after.size());
    while (start < least && same(before.get(start), after.get(start))) {
      steps.add(Step.of(KEPT, after.get(start++)));
    }
    int tail = 0;
    while (tail < least - start
        && same(before.get(before.size() - 1 - tail), after.get(after.size() - 1 - tail))) {
      tail++;
    }
    between(start, before.size() - tail, after.size() - tail);
    after.subList(after.size() - tail, after.size()).stream()
        .map(part -> Step.of(KEPT, part))
        .forEach(steps::add);
  }

  /** Steps along the longest common subsequence of what lies between the ends that are alike. */
  private void between(int start, int end, int newEnd) {
    boolean other = (long) (end - start) * (newEnd - start) > MOST_PAIRS;
    int[][] common = other ? new int[0][0] : common(start, end, newEnd);
    int i = start;
    int j = start;
    while (i < end || j < newEnd) {
      if (!other && i < end && j < newEnd && same(before.get(i), after.get(j))) {
        steps.add(Step.of(KEPT, after.get(j++)));
        i++;
      } else if (j == newEnd
          || (i < end
              && (other || common[i - start + 1][j - start] >= common[i - start][j - start + 1]))) {
        steps.add(Step.of("removed", before.get(i++)));
      } else {
        steps.add(Step.of("added", after.get(j++)));
      }
    }
  }

  private int[][] common(int start, int end, int newEnd) {
    int[][] common = new int[end - start + 1][newEnd - start + 1];
    for (int i = end - 1; i >= start; i--) {
      for (int j = newEnd - 1; j >= start; j--) {
        common[i - start][j - start] =
            same(before.get(i), after.get(j))
                ? common[i - start + 1][j - start + 1] + 1
                : Math.max(common[i - start + 1][j - start], common[i - start][j - start + 1]);
      }
    }
    return common;
  }
}
