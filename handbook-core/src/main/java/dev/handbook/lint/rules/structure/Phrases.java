package dev.handbook.lint.rules.structure;

import java.util.List;

/**
 * Tells in one step which rows of words in a text are phrases: letters enough, and no quotation or
 * row of a table, in which things may stand side by side.
 */
final class Phrases {
  private static final int SHORTEST = 16;
  private static final int LONGEST = 160;
  private static final int LETTERS = 3;
  private static final String STOPS = "\"'“”‘|";

  private final int[] lengths;
  private final int[] letters;
  private final int[] stops;

  Phrases(List<String> words) {
    lengths = new int[words.size() + 1];
    letters = new int[words.size() + 1];
    stops = new int[words.size() + 1];
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      lengths[i + 1] = lengths[i] + 1 + word.length();
      letters[i + 1] = letters[i] + threes(word);
      stops[i + 1] = stops[i] + (hasStop(word) ? 1 : 0);
    }
  }

  /** Whether the words from one to before another are a phrase. */
  boolean isWorthALook(int from, int end) {
    int length = lengths[end] - lengths[from] - 1;
    return length >= SHORTEST
        && length <= LONGEST
        && letters[end] - letters[from] >= 2
        && stops[end] == stops[from];
  }

  /** How many times three letters stand together. */
  private static int threes(String word) {
    int threes = 0;
    int run = 0;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      boolean letter = c < 0x80 ? (c | 0x20) >= 'a' && (c | 0x20) <= 'z' : isLetter(word, i);
      i += Character.isHighSurrogate(c) && letter ? 1 : 0;
      run = letter ? run + 1 : 0;
      if (run == LETTERS) {
        threes++;
        run = 0;
      }
    }
    return threes;
  }

  private static boolean isLetter(String word, int at) {
    return Character.isLetter(word.codePointAt(at));
  }

  private static boolean hasStop(String word) {
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if ((c < 'a' || c > 'z') && STOPS.indexOf(c) >= 0) {
        return true;
      }
    }
    return false;
  }
}
