package dev.handbook.lint.rules;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.RandomAccess;

/**
 * The words of a text between its blanks. Each has a hash from the beginning and becomes a string
 * when it is asked for, which of nearly all words of a handbook nobody does.
 */
final class WordRow extends AbstractList<String> implements RandomAccess {
  private final String text;
  private int[] starts;
  private int[] hashes;
  private int size;

  WordRow(String text) {
    this.text = text;
    // Enough for words of four letters, as they are in nearly all texts.
    this.starts = new int[text.length() / 5 + 4];
    this.hashes = new int[starts.length];
    int hash = 0;
    int next = 0;
    for (char c : text.toCharArray()) {
      next++;
      if (c == ' ') {
        add(hash, next);
        hash = 0;
      } else {
        hash = 31 * hash + c;
      }
    }
    add(hash, next + 1);
  }

  private void add(int hash, int next) {
    if (size + 1 == starts.length) {
      starts = Arrays.copyOf(starts, 2 * size + 2);
      hashes = Arrays.copyOf(hashes, 2 * size + 2);
    }
    hashes[size++] = hash;
    starts[size] = next;
  }

  /** Equal for equal words. */
  int hash(int index) {
    return hashes[index];
  }

  /** How many words from one on seem to be followed by themselves; more than the most for none. */
  int repeat(int from, int fewest, int most) {
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
    return size;
  }
}
