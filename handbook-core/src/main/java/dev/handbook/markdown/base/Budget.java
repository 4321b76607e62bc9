package dev.handbook.markdown.base;

import dev.handbook.model.Settings;

/**
 * How much one page may cost, in steps of which a machine does some hundred million in a second.
 *
 * <p>The parser needs exponential time for a few inputs of some dozen characters, and a page within
 * all other limits can still hold a million links. A count stops both at the same point on every
 * machine, which a clock would not.
 */
public final class Budget {
  /** What an element of the page costs on its whole way into the site. */
  static final int ELEMENT = 400;

  /** What a link costs besides being an element: it is resolved by rules and pages. */
  public static final int LINK = 36_000;

  /** What a tag of raw HTML costs besides being an element: no line begins with most of them. */
  public static final int TAG = 2_800;

  /** What a cell of a table costs besides: a short row has as many as the head, unwritten. */
  public static final int CELL = 2_600;

  /** What a GitBook block costs besides: one on a line of its own has paid for that, too. */
  public static final int BLOCK = 10_000;

  private final int depth;
  private long left;

  public Budget(Settings.Limits limits) {
    this.left = limits.work();
    this.depth = limits.depth();
  }

  /** The page would need more work than one page is worth. */
  public static final class Exhausted extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Exhausted() {
      super("over budget", null, false, false);
    }
  }

  /**
   * Takes steps off the budget.
   *
   * @throws Exhausted when there are not so many left
   */
  public void spend(long steps) {
    left -= steps;
    if (left < 0) {
      throw new Exhausted();
    }
  }

  /** Steps that are left. */
  public long left() {
    return left;
  }

  /** Levels of quotations, lists, blocks, emphasis and HTML elements that may be nested. */
  public int depth() {
    return depth;
  }
}
