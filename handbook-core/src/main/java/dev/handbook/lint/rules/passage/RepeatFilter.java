package dev.handbook.lint.rules.passage;

import java.util.BitSet;

/**
 * Which of many hashes come more than once: nearly all of a handbook come once, and need not be
 * sorted or kept in a map to know it. It may say so of one that does not, and misses none.
 */
public final class RepeatFilter {
  /** Two such sets of bits take two megabytes each. */
  private static final int MOST = 1 << 24;

  private final BitSet once = new BitSet();
  private final BitSet again = new BitSet();
  private final int mask;

  /** For so many hashes, of which all bits are as good as random. */
  public RepeatFilter(int hashes) {
    this.mask = Math.min(MOST, Math.max(64, 8 * Integer.highestOneBit(hashes))) - 1;
  }

  private int bit(long hash) {
    // Hashes that were chosen by their last two bits have the same there.
    return (int) (hash >>> 2) & mask;
  }

  /** Counts a hash. */
  public void add(long hash) {
    int bit = bit(hash);
    (once.get(bit) ? again : once).set(bit);
  }

  /** Whether a hash may have been counted more than once. */
  public boolean has(long hash) {
    return again.get(bit(hash));
  }
}
