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
  private int[] starts = new int[64];
  private int[] hashes = new int[64];
  private int size;

  WordRow(String text) {
    this.text = text;
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

  /** Whether the words from one to before another seem to be followed by themselves. */
  boolean mayRepeat(int from, int end) {
    return Arrays.equals(hashes, from, end, hashes, end, end + end - from);
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
