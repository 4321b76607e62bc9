package dev.handbook.model;

/**
 * Which letters stand side by side on a page, two and three at a time, as a rough set: it says in a
 * moment that a page has none of some words. Without it every rule would go through every letter of
 * a handbook for words that nearly no page has.
 */
public final class Sieve {
  /** Bits of the set; an ordinary page fills a tenth. */
  private static final int BITS = 1 << 14;

  private final long[] bits = new long[BITS >> 6];
  private final boolean[] pairs = new boolean[Mentions.PAIRS];

  private Sieve() {}

  /** Sieves a page: its source, and its text as readers see it, without marks in between. */
  public static Sieve of(Page page) {
    Sieve sieve = new Sieve();
    sieve.add(page.text().text());
    page.blocks().forEach(sieve::add);
    return sieve;
  }

  /** Whether a page may have one of some words; wrong only by saying yes. */
  public boolean mayHave(Mentions mentions) {
    return mentions.words().stream().anyMatch(this::mayHave);
  }

  private boolean mayHave(String word) {
    byte[] letters = Mentions.bytes(word);
    int pair = Mentions.pair(letters[0], letters[1]);
    for (int i = 2; i < letters.length && pairs[pair]; i++) {
      int next = Mentions.pair(letters[i - 1], letters[i]);
      int slot = slot(pair, next);
      if ((bits[slot >> 6] & (1L << slot)) == 0) {
        return false;
      }
      pair = next;
    }
    return pairs[pair];
  }

  private void add(Block block) {
    add(block.text());
    block.children().forEach(this::add);
  }

  private void add(String text) {
    byte[] letters = Mentions.bytes(text);
    int before = 0;
    for (int i = 1; i < letters.length; i++) {
      int pair = Mentions.pair(letters[i - 1], letters[i]);
      pairs[pair] = true;
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
