package dev.handbook.model;

import java.util.List;

/**
 * Which letters stand side by side on a page, two and three at a time, as a rough set: it says in a
 * moment that a page has none of some words. Without it every rule would go through every letter of
 * a handbook for words that nearly no page has.
 */
public final class Sieve {
  /** Bits of the set; an ordinary page fills a tenth. */
  private static final int BITS = 1 << 14;

  private final long[] bits = new long[BITS >> 6];
  private final long[] pairs = new long[Mentions.PAIRS >> 6];

  private Sieve() {}

  /** Sieves the own texts of blocks: what readers see, without marks in between. */
  public static Sieve of(List<Block> blocks) {
    Sieve sieve = new Sieve();
    for (Block block : blocks) {
      sieve.add(block.text());
    }
    return sieve;
  }

  /** Whether one of the texts may have one of some words; wrong only by saying yes. */
  public boolean mayHave(Mentions mentions) {
    return mentions.mayBeIn(this);
  }

  boolean mayHave(byte[] letters) {
    int pair = Mentions.pair(letters[0], letters[1]);
    for (int i = 2; i < letters.length && isIn(pairs, pair); i++) {
      int next = Mentions.pair(letters[i - 1], letters[i]);
      if (!isIn(bits, slot(pair, next))) {
        return false;
      }
      pair = next;
    }
    return isIn(pairs, pair);
  }

  private static boolean isIn(long[] set, int number) {
    return (set[number >> 6] & (1L << number)) != 0;
  }

  private void add(String text) {
    byte[] letters = Mentions.bytes(text);
    int before = 0;
    for (int i = 1; i < letters.length; i++) {
      int pair = Mentions.pair(letters[i - 1], letters[i]);
      pairs[pair >> 6] |= 1L << pair;
      int slot = slot(before, pair);
      bits[slot >> 6] |= 1L << slot;
      before = pair;
    }
  }

  /** Of two pairs that share a letter. */
  private static int slot(int before, int pair) {
    return (before * 37 + pair) & (BITS - 1);
  }
}
