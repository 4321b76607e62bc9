package dev.handbook.lint.rules.copies;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.function.LongPredicate;

/**
 * The words in which two statements may differ and contradict each other: figures, days, and those
 * that say no. They are known by their hashes, so that no word has to become a string.
 */
final class NumberWords {
  /** What the hash of no letters is. */
  static final long SEED = 17;

  /** Words that say no. */
  static final Set<String> NEGATIONS =
      Set.of(
          "not", "never", "no", "don't", "don’t", "doesn't", "doesn’t", "cannot", "can't", "can’t");

  private static final LongPredicate NEGATION = hashesOf(NEGATIONS.toArray(String[]::new));

  private static final LongPredicate FIGURE =
      hashesOf(
          ("one two three four five six seven eight nine ten twelve monday"
                  + " tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays january"
                  + " february march april june july august september october november december jan feb apr jun jul aug sep sept oct nov dec")
              .split(" "));

  private static final Set<String> UNITS =
      Set.of("", "%", "k", "m", "st", "nd", "rd", "th", "h", "x");

  private NumberWords() {}

  /** Whether the word of a hash says no. */
  static boolean isNegation(long hash) {
    return NEGATION.test(hash);
  }

  /** Whether a part of a text is a figure, a day or a month, in letters or digits. */
  static boolean isFigure(long hash, String text, int from, int end) {
    return FIGURE.test(hash) || isNumber(text, from, end);
  }

  /** The hash of a part of a text, letter case left aside. */
  static long hash(String text, int from, int end) {
    long hash = SEED;
    for (int i = from; i < end; i++) {
      hash = more(hash, Character.toLowerCase(text.charAt(i)));
    }
    return hash;
  }

  /** The hash of letters and one more, which is small. */
  static long more(long hash, char small) {
    return 31 * hash + small;
  }

  private static boolean isNumber(String text, int from, int end) {
    if (text.charAt(from) < '0' || text.charAt(from) > '9') {
      return false;
    }
    int i = from;
    while (i < end && "0123456789.,".indexOf(text.charAt(i)) >= 0) {
      i++;
    }
    return end - i <= 2 && UNITS.contains(text.substring(i, end).toLowerCase(Locale.ROOT));
  }

  private static LongPredicate hashesOf(String... words) {
    long[] hashes = Arrays.stream(words).mapToLong(w -> hash(w, 0, w.length())).sorted().toArray();
    boolean[] seen = new boolean[1024];
    for (long hash : hashes) {
      seen[(int) (hash & 1023)] = true;
    }
    return hash -> seen[(int) (hash & 1023)] && Arrays.binarySearch(hashes, hash) >= 0;
  }
}
