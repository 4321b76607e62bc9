package dev.handbook.model;

import java.util.ArrayList;
import java.util.List;

/**
 * Whether a text has one of some words, upper and lower case of ASCII alike: the sieve before a
 * pattern. A pattern with many alternatives costs a hundred times as much per letter, and nearly no
 * text has what it looks for.
 */
public final class Mentions {
  private static final int SLOTS = 256;

  /** The words by a hash of their first two letters; null where there is none. */
  private final String[][] slots = new String[SLOTS][];

  private final List<String> words;

  private Mentions(String... words) {
    this.words = List.of(words);
    for (String word : words) {
      int slot = slot(lower(word.charAt(0)), lower(word.charAt(1)));
      List<String> more = new ArrayList<>(slots[slot] == null ? List.of() : List.of(slots[slot]));
      more.add(word);
      slots[slot] = more.toArray(String[]::new);
    }
  }

  /** A sieve for words of at least two letters; they may stand within other words. */
  public static Mentions of(String... words) {
    return new Mentions(words);
  }

  /** Whether a text has one of the words. */
  public boolean in(String text) {
    if (text.isEmpty()) {
      return false;
    }
    char[] letters = text.toCharArray();
    char before = lower(letters[0]);
    for (int i = 1; i < letters.length; i++) {
      char here = lower(letters[i]);
      String[] words = slots[slot(before, here)];
      if (words != null && beginsWithOne(text, i - 1, words)) {
        return true;
      }
      before = here;
    }
    return false;
  }

  /** The words. */
  List<String> words() {
    return words;
  }

  private static boolean beginsWithOne(String text, int at, String[] words) {
    for (String word : words) {
      if (text.regionMatches(true, at, word, 0, word.length())) {
        return true;
      }
    }
    return false;
  }

  private static int slot(char first, char second) {
    return (first * 31 + second) & (SLOTS - 1);
  }

  static char lower(char c) {
    return c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c;
  }
}
