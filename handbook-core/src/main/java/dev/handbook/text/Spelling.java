package dev.handbook.text;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Finds what a misspelt word was probably meant to be, for "did you mean" hints. */
public final class Spelling {
  /** In characters; nobody writes longer words by hand, and comparing takes their square. */
  static final int LONGEST = 256;

  private Spelling() {}

  /**
   * The candidate closest to a word, if one is close: at most one slip per four characters, a
   * swapped pair counting as one. Upper and lower case do not matter. Of equally close candidates
   * the alphabetically first is taken. Of many candidates for many words, {@link SpellingIndex}
   * finds it with less work.
   */
  public static Optional<String> closest(String word, Collection<String> candidates) {
    if (word.length() > LONGEST) {
      return Optional.empty();
    }
    String wanted = word.toLowerCase(Locale.ROOT);
    String best = null;
    int bestDistance = Math.max(1, wanted.length() / 4) + 1;
    for (String candidate : candidates) {
      String other = candidate.toLowerCase(Locale.ROOT);
      if (Math.abs(other.length() - wanted.length()) >= bestDistance + 1) {
        continue;
      }
      int distance = distance(wanted, other, bestDistance);
      boolean better = distance < bestDistance;
      boolean first = distance == bestDistance && best != null && candidate.compareTo(best) < 0;
      if (better || first) {
        best = candidate;
        bestDistance = distance;
      }
    }
    return Optional.ofNullable(best);
  }

  /** Insertions, deletions, replacements and swaps of neighbours it takes from one to the other. */
  static int distance(String a, String b) {
    return distance(a, b, Integer.MAX_VALUE - 1);
  }

  /** As above; more than a limit is told as one more. What both begin or end with costs nothing. */
  static int distance(String a, String b, int limit) {
    int shorter = Math.min(a.length(), b.length());
    int begin = 0;
    while (begin < shorter && a.charAt(begin) == b.charAt(begin)) {
      begin++;
    }
    int end = 0;
    while (end < shorter - begin
        && a.charAt(a.length() - 1 - end) == b.charAt(b.length() - 1 - end)) {
      end++;
    }
    return counted(
        a.substring(begin, a.length() - end), b.substring(begin, b.length() - end), limit);
  }

  private static int counted(String a, String b, int limit) {
    int[] beforeLast = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      row[0] = i;
      int least = i;
      for (int j = 1; j <= b.length(); j++) {
        boolean same = a.charAt(i - 1) == b.charAt(j - 1);
        row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + (same ? 0 : 1));
        boolean swapped =
            i > 1
                && j > 1
                && a.charAt(i - 1) == b.charAt(j - 2)
                && a.charAt(i - 2) == b.charAt(j - 1);
        if (swapped) {
          row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
        }
        least = Math.min(least, row[j]);
      }
      // A swap reaches over one row, and costs one.
      if (least > limit + 1) {
        return limit + 1;
      }
      int[] free = beforeLast;
      beforeLast = last;
      last = row;
      row = free;
    }
    return Math.min(last[b.length()], limit + 1);
  }
}
