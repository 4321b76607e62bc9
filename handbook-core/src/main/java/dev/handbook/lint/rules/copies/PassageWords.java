package dev.handbook.lint.rules.copies;

import dev.handbook.lint.rules.passage.Shingles;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of a passage, to find others that say the same but for a figure, a day or a "not".
 * Every word of a handbook goes through here, so no word becomes a string and no pattern is asked.
 */
final class PassageWords {
  private static final Pattern NUMBER =
      Pattern.compile("(?i:step|part|phase|stage|section|day|week) *\\d+\\b|\\d+[.)]");
  private static final String WITHIN = "'’.,%$€";

  /** What {@link #isLetter} and {@link #within} say of the characters nearly all text is of. */
  private static final boolean[] LETTERS = new boolean[128];

  private static final char[] ASCII = new char[128];

  static {
    for (char c = 0; c < ASCII.length; c++) {
      LETTERS[c] = Character.isLetterOrDigit(c);
      ASCII[c] = isWithin(c) ? Character.toLowerCase(c) : 0;
    }
  }

  private PassageWords() {}

  /**
   * What passages that differ in figures and negations alone have in common.
   *
   * @param fewest words that must be left when those are gone
   * @return 0 for a passage of too few words
   */
  static long skeleton(String text, int fewest) {
    long key = NumberWords.SEED;
    int kept = 0;
    char[] letters = text.toCharArray();
    for (int i = start(text); i < letters.length; ) {
      if (!isLetter(letters[i])) {
        i++;
        continue;
      }
      int from = i;
      int last = i;
      long hash = NumberWords.SEED;
      long whole = NumberWords.SEED;
      // Stops at a word's end are none of it, those within are.
      for (char c; i < letters.length && (c = within(letters[i])) != 0; i++) {
        whole = NumberWords.more(whole, c);
        if (c != '.' && c != ',') {
          hash = whole;
          last = i + 1;
        }
      }
      if (!NumberWords.isNegation(hash)) {
        boolean figure = NumberWords.isFigure(hash, text, from, last);
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
    // Most passages begin with none of these, and a pattern takes as long as ten words.
    if (text.isEmpty() || "0123456789spdwSPDW".indexOf(text.charAt(0)) < 0) {
      return 0;
    }
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

  /** The small letter of what may stand within a word; 0 for all else. */
  private static char within(char c) {
    return c < ASCII.length ? ASCII[c] : isWithin(c) ? Character.toLowerCase(c) : 0;
  }

  private static boolean isLetter(char c) {
    return c < LETTERS.length
        ? LETTERS[c]
        : Character.isLetterOrDigit(c) || Character.isSurrogate(c);
  }
}
