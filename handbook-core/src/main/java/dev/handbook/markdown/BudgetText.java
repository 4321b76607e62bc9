package dev.handbook.markdown;

import com.vladsch.flexmark.util.sequence.SubSequence;

/**
 * The parser's input, which counts how often it is looked at and refuses when that is too often for
 * a text of its length.
 */
final class BudgetText implements CharSequence {
  /** Looks at an empty page. */
  private static final long BASE = 200_000;

  /** Looks per character; ordinary pages need about three, the worst seen fifty. */
  private static final long PER_CHARACTER = 1_000;

  private static final int LOOKS_PER_STEP = 4;

  private final String text;

  /** The same: an array is read three times as fast as a string that is not all Latin. */
  private final char[] letters;

  private final long allowed;
  private long left;

  BudgetText(String text, Budget page) {
    // As flexmark itself reads a NUL, and as CommonMark 0.31.2 (section 2.3) demands.
    this.text = text.replace('\0', '\uFFFD');
    this.letters = this.text.toCharArray();
    this.allowed = Math.min(page.left(), BASE + PER_CHARACTER * text.length());
    this.left = allowed;
  }

  /** What the looks so far cost, in steps of the budget. */
  long steps() {
    return (allowed - left) / LOOKS_PER_STEP;
  }

  @Override
  public int length() {
    return letters.length;
  }

  @Override
  public char charAt(int index) {
    if (--left < 0) {
      throw new Budget.Exhausted();
    }
    return letters[index];
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return text.subSequence(start, end);
  }

  @Override
  public String toString() {
    return text;
  }

  /**
   * Where the next of some characters stands in a part of a page, or its end; in the coin of {@link
   * #charAt}, but without the way through flexmark for each of them. -1 when only flexmark can
   * tell.
   *
   * @param some by code; none of the others is meant
   */
  static int next(CharSequence part, int from, boolean[] some) {
    if (!(part instanceof SubSequence sequence && sequence.getBase() instanceof BudgetText whole)) {
      return -1;
    }
    int start = sequence.getStartOffset();
    int limit = sequence.getEndOffset();
    int at = start + from;
    while (at < limit && (whole.letters[at] >= some.length || !some[whole.letters[at]])) {
      at++;
    }
    whole.left -= at - start - from + (at < limit ? 1 : 0);
    if (whole.left < 0) {
      throw new Budget.Exhausted();
    }
    return at - start;
  }

  /** The text of a part of a page; flexmark puts it together letter by letter. */
  static String textOf(CharSequence part) {
    return part instanceof SubSequence sequence && sequence.getBase() instanceof BudgetText whole
        ? whole.text.substring(sequence.getStartOffset(), sequence.getEndOffset())
        : part.toString();
  }
}
