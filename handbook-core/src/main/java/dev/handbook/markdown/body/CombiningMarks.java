package dev.handbook.markdown.body;

import dev.handbook.markdown.base.Letters;

/**
 * Counts accents piled upon one letter, through all the elements a page may scatter them over.
 * Java's {@code \\b} goes back over all of them from each of them, so what every pattern of every
 * rule needs grows with the square of the pile.
 */
public final class CombiningMarks {
  /** Marks on one letter in any writing; more is ornament. */
  private static final int USUAL = 8;

  /** Steps of all patterns together to go back over one mark. */
  private static final long PER_MARK = 600;

  private long pile;

  /** What the marks of the next piece of text cost, in steps of the budget. */
  public long cost(String text, Letters letters) {
    if (!letters.have(Letters.FAR)) {
      pile = text.isEmpty() ? pile : 0;
      return 0;
    }
    long cost = 0;
    for (char c : text.toCharArray()) {
      if (!isMark(c)) {
        pile = 0;
      } else if (++pile > USUAL) {
        cost += pile * PER_MARK;
      }
    }
    return cost;
  }

  private static boolean isMark(char c) {
    return c >= 0x300 && Character.getType(c) == Character.NON_SPACING_MARK;
  }
}
