package dev.handbook.lint.rules.structure;

/**
 * Whether words of a text may be followed by themselves: the sieve before {@link WordIndex}, as in
 * nearly no text they are. It looks at a few letters of each word, large or small, and keeps none.
 */
final class RepeatedPhrases {
  /** In words, of what is repeated; single words that stand twice are seen as well. */
  private static final int SHORTEST = 3;

  /** Where a row of three words ended last, by a hash of it. */
  private final int[] lastAt = new int[256];

  /** The rows that ended last, by the last bits of where. */
  private final int[] rows = new int[32];

  private final int longest;

  /** Counts on from text to text, so that nothing has to be emptied in between. */
  private int place;

  /**
   * A sieve for texts one after the other.
   *
   * @param longest how many words may be repeated together, less than 32
   */
  RepeatedPhrases(int longest) {
    this.longest = longest;
  }

  /**
   * Whether a word, or three to the longest, seem to be followed by themselves.
   *
   * @param text a byte for each letter; of other letters than of ISO 8859-1 any
   */
  boolean mayBeIn(byte[] text) {
    place += longest + 1;
    int before = 0;
    int last = 0;
    for (int from = 0; from <= text.length; ) {
      int end = from;
      while (end < text.length && text[end] != ' ') {
        end++;
      }
      int word = word(text, from, end);
      if (word == last || isRepeated(31 * (31 * before + last) + word)) {
        return true;
      }
      before = last;
      last = word;
      from = end + 1;
    }
    return false;
  }

  /** The same for equal words, and hardly ever for others that stand near each other. */
  private static int word(byte[] text, int from, int end) {
    int length = end - from;
    return length == 0
        ? 0
        : (text[from] | 0x20) << 24
            ^ (text[from + length / 2] | 0x20) << 16
            ^ (text[end - 1] | 0x20) << 8
            ^ length;
  }

  private boolean isRepeated(int row) {
    int hash = (row * 0x9E3779B1) >>> 24;
    int at = place++;
    boolean repeated = at - lastAt[hash] <= longest && isAmongTheLast(row, at);
    lastAt[hash] = at;
    rows[at % rows.length] = row;
    return repeated;
  }

  private boolean isAmongTheLast(int row, int at) {
    for (int length = SHORTEST; length <= longest; length++) {
      if (rows[(at - length) % rows.length] == row) {
        return true;
      }
    }
    return false;
  }
}
