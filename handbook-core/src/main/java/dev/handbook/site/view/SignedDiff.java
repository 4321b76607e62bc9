package dev.handbook.site.view;

import dev.handbook.change.SentenceDiff;
import dev.handbook.model.Wording.Part;
import java.util.ArrayList;
import java.util.List;

/** A text as it was signed off and as it is, sentence by sentence. */
public final class SignedDiff {
  /** So many sentences that are the same show where a change stands. */
  private static final int AROUND = 3;

  private static final String KEPT = "kept";

  private SignedDiff() {}

  /**
   * A sentence.
   *
   * @param fate {@code kept}, {@code removed}, {@code added}, or {@code gap} for what is left out
   * @param mark {@code heading}, {@code item} or empty
   */
  record Step(String fate, String mark, String text) {
    static Step of(SentenceDiff.Step step) {
      Part part = step.part();
      String fate =
          switch (step.fate()) {
            case KEPT -> SignedDiff.KEPT;
            case REMOVED -> "removed";
            case ADDED -> "added";
          };
      String mark =
          part.mark().startsWith("#")
              ? "heading"
              : part.mark().equals("1.") || part.mark().equals("\u2022") ? "item" : "";
      return new Step(fate, mark, part.text());
    }
  }

  /** The sentences of both in the order in which they are read. */
  public static List<Step> of(List<Part> before, List<Part> after) {
    return condensed(SentenceDiff.of(before, after).steps().stream().map(Step::of).toList());
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
}
