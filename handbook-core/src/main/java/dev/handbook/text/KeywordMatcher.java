package dev.handbook.text;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * Which of several {@link KeywordSet} a text has, found in one go however many they are: the
 * automaton of Aho and Corasick (1975), which takes one step for each letter.
 */
public final class KeywordMatcher {
  /** Small letters, digits and signs that words are of; 0 is any other. */
  private static final int LETTERS = 64;

  private final List<KeywordSet> all;
  private final byte[] letters = new byte[256];

  /** The state that follows one state, times {@link #LETTERS}, and a letter. */
  private final char[] next;

  /** By state, whose words end there. */
  private final long[] ends;

  /** Those that have a word with a question mark. */
  private long questions;

  /**
   * Of words to be looked for together.
   *
   * @param all at most 64, of ASCII alone
   */
  public KeywordMatcher(List<KeywordSet> all) {
    this.all = List.copyOf(all);
    int states = 1;
    int known = 0;
    for (KeywordSet keywords : all) {
      for (String word : keywords.words()) {
        states += word.length();
        for (char c : word.toCharArray()) {
          if (letters[c] == 0) {
            letters[Character.toUpperCase(c)] = (byte) ++known;
            letters[Character.toLowerCase(c)] = (byte) known;
          }
        }
      }
    }
    if (known >= LETTERS || all.size() > Long.SIZE) {
      throw new IllegalArgumentException("too many words to be looked for together");
    }
    this.next = new char[states * LETTERS];
    this.ends = new long[states];
    enter();
    link();
  }

  /** Makes a tree of the words. */
  private void enter() {
    char states = 1;
    for (int i = 0; i < all.size(); i++) {
      for (String word : all.get(i).words()) {
        int state = 0;
        for (char c : word.toCharArray()) {
          int step = state * LETTERS + letters[c];
          next[step] = next[step] == 0 ? states++ : next[step];
          state = next[step];
        }
        ends[state] |= 1L << i;
        questions |= word.indexOf('?') >= 0 ? 1L << i : 0;
      }
    }
  }

  /** Where a word goes on no further, goes on with the longest that has begun within it. */
  private void link() {
    int[] within = new int[ends.length];
    Deque<Integer> states = new ArrayDeque<>(List.of(0));
    while (!states.isEmpty()) {
      int state = states.remove();
      ends[state] |= ends[within[state]];
      for (int letter = 0; letter < LETTERS; letter++) {
        int step = state * LETTERS + letter;
        char instead = state == 0 ? 0 : next[within[state] * LETTERS + letter];
        if (next[step] == 0) {
          next[step] = instead;
        } else {
          within[next[step]] = instead;
          states.add((int) next[step]);
        }
      }
    }
  }

  /** What a text mentions: the {@link #bit} of each. */
  public long in(String text) {
    long mentioned = 0;
    int state = 0;
    for (byte b : KeywordSet.bytes(text)) {
      state = next[state * LETTERS + letters[b & 0xFF]];
      mentioned |= ends[state];
    }
    return (mentioned & questions) == 0 ? mentioned : sure(mentioned, text);
  }

  /** What of it is mentioned for sure: a letter out of ISO 8859-1 was taken for a question mark. */
  private long sure(long mentioned, String text) {
    long sure = mentioned;
    for (int i = 0; i < all.size(); i++) {
      long bit = 1L << i;
      if ((mentioned & questions & bit) != 0 && !all.get(i).in(text)) {
        sure &= ~bit;
      }
    }
    return sure;
  }

  /** The bit that stands for some of the words. */
  public long bit(KeywordSet words) {
    int at = all.indexOf(words);
    if (at < 0) {
      throw new IllegalArgumentException("not looked for: " + words.words());
    }
    return 1L << at;
  }
}
