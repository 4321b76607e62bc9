package dev.handbook.markdown;

/**
 * The parser's input, which counts how often it is looked at and refuses when that is too often.
 *
 * <p>The parser needs exponential time for a few inputs of some dozen characters. A count of
 * accesses stops it at the same point on every machine, which a clock would not.
 */
final class BudgetText implements CharSequence {
  /** The budget of an empty page, in accesses. */
  private static final long BASE = 200_000;

  /** Accesses per character; ordinary pages need about a dozen, the worst seen fifty. */
  private static final long PER_CHARACTER = 1_000;

  private final String text;
  private long left;

  BudgetText(String text) {
    this.text = text;
    this.left = BASE + PER_CHARACTER * text.length();
  }

  /** The parser would need more work than a page of this size is worth. */
  static final class Exhausted extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Exhausted() {
      super("over budget", null, false, false);
    }
  }

  @Override
  public int length() {
    return text.length();
  }

  @Override
  public char charAt(int index) {
    if (--left < 0) {
      throw new Exhausted();
    }
    return text.charAt(index);
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return text.subSequence(start, end);
  }

  @Override
  public String toString() {
    return text;
  }
}
