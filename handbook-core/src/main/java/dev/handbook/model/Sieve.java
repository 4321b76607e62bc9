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
    for (int i = 1; i < word.length(); i++) {
      int pair = pair(Mentions.lower(word.charAt(i - 1)), Mentions.lower(word.charAt(i)));
      int slot = i == 1 ? pair : slot(Mentions.lower(word.charAt(i - 2)), pair);
      if ((bits[slot >> 6] & (1L << slot)) == 0) {
        return false;
      }
    }
    return true;
  }

  private void add(Block block) {
    add(block.text());
    block.children().forEach(this::add);
  }

  private void add(String text) {
    char[] letters = text.toCharArray();
    char first = 0;
    char second = letters.length == 0 ? 0 : Mentions.lower(letters[0]);
    for (int i = 1; i < letters.length; i++) {
      char third = Mentions.lower(letters[i]);
      int pair = pair(second, third);
      bits[pair >> 6] |= 1L << pair;
      int slot = slot(first, pair);
      bits[slot >> 6] |= 1L << slot;
      first = second;
      second = third;
    }
  }

  private static int pair(char first, char second) {
    return (first * 131 + second * 7) & (BITS - 1);
  }

  private static int slot(char before, int pair) {
    return (before * 2053 + pair) & (BITS - 1);
  }
}
