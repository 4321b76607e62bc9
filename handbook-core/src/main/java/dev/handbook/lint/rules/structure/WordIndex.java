package dev.handbook.lint.rules.structure;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.RandomAccess;

/**
 * The words of a text between its blanks. Each has a hash from the beginning and becomes a string
 * when it is asked for, which of nearly all words of a handbook nobody does.
 */
final class WordIndex extends AbstractList<String> implements RandomAccess {
  private final String text;

  /** The offset at which each word begins, and one at which the next would. */
  private final int[] starts;

  private final int[] hashes;

  WordIndex(String text) {
    char[] letters = text.toCharArray();
    int blanks = 0;
    for (char c : letters) {
      blanks += c == ' ' ? 1 : 0;
    }
    int[] starts = new int[blanks + 2];
    int[] hashes = new int[blanks + 1];
    int word = 0;
    int hash = 0;
    for (int i = 0; i < letters.length; i++) {
      if (letters[i] == ' ') {
        hashes[word++] = hash;
        starts[word] = i + 1;
        hash = 0;
      } else {
        hash = 31 * hash + letters[i];
      }
    }
    hashes[word] = hash;
    starts[word + 1] = letters.length + 1;
    this.text = text;
    this.starts = starts;
    this.hashes = hashes;
  }

  /** Equal for equal words. */
  int hash(int index) {
    return hashes[index];
  }

  /** How many words from one on seem to be followed by themselves; more than the most for none. */
  int repeat(int from, int fewest, int most) {
    int[] hashes = this.hashes;
    int length = fewest;
    int hash = hashes[from];
    while (length <= most && !(hash == hashes[from + length] && isRepeated(from, length))) {
      length++;
    }
    return length;
  }

  private boolean isRepeated(int from, int length) {
    int end = from + length;
    return Arrays.equals(hashes, from, end, hashes, end, end + length);
  }

  @Override
  public String get(int index) {
    return text.substring(starts[index], starts[index + 1] - 1);
  }

  @Override
  public int size() {
    return hashes.length;
  }
}
