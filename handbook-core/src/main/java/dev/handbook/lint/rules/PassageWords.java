package dev.handbook.lint.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.LongPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of a passage, to find others that say the same but for a figure, a day or a "not".
 * Every word of a handbook goes through here, so no word becomes a string and no pattern is asked.
 */
final class PassageWords {
  /** Words that say no. */
  static final Set<String> NEGATIONS =
      Set.of(
          "not", "never", "no", "don't", "don’t", "doesn't", "doesn’t", "cannot", "can't", "can’t");

  private static final LongPredicate NEGATION = hashesOf(NEGATIONS);
  private static final LongPredicate FIGURE =
      hashesOf(
          Set.of(
              "one",
              "two",
              "three",
              "four",
              "five",
              "six",
              "seven",
              "eight",
              "nine",
              "ten",
              "twelve",
              "monday",
              "tuesday",
              "wednesday",
              "thursday",
              "friday",
              "saturday",
              "sunday",
              "mondays",
              "tuesdays",
              "wednesdays",
              "thursdays",
              "fridays",
              "saturdays",
              "sundays",
              "january",
              "february",
              "march",
              "april",
              "june",
              "july",
              "august",
              "september",
              "october",
              "november",
              "december",
              "jan",
              "feb",
              "apr",
              "jun",
              "jul",
              "aug",
              "sep",
              "sept",
              "oct",
              "nov",
              "dec"));
  private static final Set<String> UNITS =
      Set.of("", "%", "k", "m", "st", "nd", "rd", "th", "h", "x");
  private static final Pattern NUMBER =
      Pattern.compile("(?i:step|part|phase|stage|section|day|week) *\\d+\\b|\\d+[.)]");
  private static final String WITHIN = "'’.,%$€";
  private static final long SEED = 17;

  private PassageWords() {}

  /**
   * What passages that differ in figures and negations alone have in common.
   *
   * @param fewest words that must be left when those are gone
   * @return 0 for a passage of too few words
   */
  static long skeleton(String text, int fewest) {
    long key = SEED;
    int kept = 0;
    for (int i = start(text); i < text.length(); ) {
      int from = i;
      int end = end(text, from);
      if (end == from) {
        i++;
        continue;
      }
      i = end;
      int last = withoutStops(text, from, end);
      long hash = hash(text, from, last);
      if (!NEGATION.test(hash)) {
        boolean figure = FIGURE.test(hash) || isFigure(text, from, last);
        key = Shingles.mix(key * 31 + (figure ? 0 : hash));
        kept += figure ? 0 : 1;
      }
    }
    return kept < fewest ? 0 : key;
  }

  /** The words in small letters; figures with their signs are words. */
  static List<String> of(String text) {
    List<String> words = new ArrayList<>();
    for (int i = start(text); i < text.length(); ) {
      int end = end(text, i);
      if (end > i) {
        words.add(text.substring(i, withoutStops(text, i, end)).toLowerCase(Locale.ROOT));
      }
      i = Math.max(end, i + 1);
    }
    return words;
  }

  /** The number of a step says where it stands, not what is to be done. */
  private static int start(String text) {
    Matcher number = NUMBER.matcher(text);
    return number.lookingAt() ? number.end() : 0;
  }

  private static int end(String text, int from) {
    int i = from;
    if (isLetter(text.charAt(i))) {
      while (i < text.length() && isWithin(text.charAt(i))) {
        i++;
      }
    }
    return i;
  }

  private static int withoutStops(String text, int from, int end) {
    int last = end;
    while (last > from && (text.charAt(last - 1) == '.' || text.charAt(last - 1) == ',')) {
      last--;
    }
    return last;
  }

  private static boolean isWithin(char c) {
    return isLetter(c) || WITHIN.indexOf(c) >= 0;
  }

  private static boolean isLetter(char c) {
    return c < 128
        ? (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
        : Character.isLetterOrDigit(c) || Character.isSurrogate(c);
  }

  private static long hash(String text, int from, int end) {
    long hash = SEED;
    for (int i = from; i < end; i++) {
      char c = text.charAt(i);
      boolean small = c >= 'a' && c <= 'z';
      hash = 31 * hash + (small ? c : Character.toLowerCase(c));
    }
    return hash;
  }

  private static boolean isFigure(String text, int from, int end) {
    int i = from;
    while (i < end && "0123456789.,".indexOf(text.charAt(i)) >= 0) {
      i++;
    }
    boolean digit = text.charAt(from) >= '0' && text.charAt(from) <= '9';
    return digit && end - i <= 2 && UNITS.contains(text.substring(i, end).toLowerCase(Locale.ROOT));
  }

  private static LongPredicate hashesOf(Set<String> words) {
    long[] hashes = words.stream().mapToLong(w -> hash(w, 0, w.length())).sorted().toArray();
    boolean[] seen = new boolean[1024];
    for (long hash : hashes) {
      seen[(int) (hash & 1023)] = true;
    }
    return hash -> seen[(int) (hash & 1023)] && Arrays.binarySearch(hashes, hash) >= 0;
  }
}
