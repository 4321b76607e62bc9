package dev.handbook.markdown.commonmark;

import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.data.DataKeyBase;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import com.vladsch.flexmark.util.sequence.BasedSequenceImpl;
import com.vladsch.flexmark.util.sequence.Range;
import dev.handbook.markdown.base.Budget;

/**
 * The parser's input or a part of it, which counts how often it is looked at and refuses when that
 * is too often for a text of its length. flexmark's own sequence gives parts of any text away, and
 * so needs three calls for a character and six for a part; this one has an array of its own.
 */
@SuppressWarnings("unchecked")
public // getBuilder, as flexmark declares it
final class BudgetText extends BasedSequenceImpl {
  /** Looks at an empty page. */
  private static final long BASE = 200_000;

  /** Looks per character; ordinary pages need about three, the worst seen fifty. */
  private static final long PER_CHARACTER = 1_000;

  private static final int LOOKS_PER_STEP = 4;

  private final Whole whole;
  private final int start;
  private final int end;

  private BudgetText(Whole whole, int start, int end) {
    // So that the hash is reckoned when it is asked for.
    super(0);
    this.whole = whole;
    this.start = start;
    this.end = end;
  }

  /** The whole text of a page. */
  public static BudgetText of(String text, Budget page) {
    // As flexmark itself reads a NUL, and as CommonMark 0.31.2 (section 2.3) demands.
    return new Whole(text.replace('\0', '\uFFFD'), page).sequence;
  }

  /** What all parts of a text share. */
  private static final class Whole {
    private final String text;

    /** The same: an array is read three times as fast as a string that is not all Latin. */
    private final char[] letters;

    private final BudgetText sequence;
    private final long allowed;
    private long left;

    Whole(String text, Budget page) {
      this.text = text;
      this.letters = text.toCharArray();
      this.sequence = new BudgetText(this, 0, letters.length);
      this.allowed = Math.min(page.left(), BASE + PER_CHARACTER * text.length());
      this.left = allowed;
    }

    void spend(int looks) {
      left -= looks;
      if (left < 0) {
        throw new Budget.Exhausted();
      }
    }
  }

  /** What the looks so far cost, in steps of the budget. */
  long steps() {
    return (whole.allowed - whole.left) / LOOKS_PER_STEP;
  }

  @Override
  public int length() {
    return end - start;
  }

  @Override
  public char charAt(int index) {
    if (index < 0 || index >= end - start) {
      throw outside(index, index + 1);
    }
    whole.spend(1);
    return whole.letters[start + index];
  }

  @Override
  public BudgetText subSequence(int from, int to) {
    if (from < 0 || to < from || to > end - start) {
      throw outside(from, to);
    }
    return from == 0 && to == end - start ? this : new BudgetText(whole, start + from, start + to);
  }

  @Override
  public BudgetText baseSubSequence(int from, int to) {
    return from == start && to == end ? this : whole.sequence.subSequence(from, to);
  }

  private static IndexOutOfBoundsException outside(int from, int to) {
    return new StringIndexOutOfBoundsException("outside of the text: " + from + " to " + to);
  }

  @Override
  public BudgetText getBaseSequence() {
    return whole.sequence;
  }

  @Override
  public Object getBase() {
    return whole;
  }

  @Override
  public int getStartOffset() {
    return start;
  }

  @Override
  public int getEndOffset() {
    return end;
  }

  @Override
  public int getIndexOffset(int index) {
    if (index < 0 || index > end - start) {
      throw outside(index, index);
    }
    return start + index;
  }

  @Override
  public Range getSourceRange() {
    return Range.of(start, end);
  }

  @Override
  public int getOptionFlags() {
    return 0;
  }

  @Override
  public boolean allOptions(int options) {
    return false;
  }

  @Override
  public boolean anyOptions(int options) {
    return false;
  }

  @Override
  public <T> T getOption(DataKeyBase<T> key) {
    return key.get(null);
  }

  @Override
  public DataHolder getOptions() {
    return null;
  }

  /** In the coin of {@link #charAt}. */
  @Override
  public String toString() {
    whole.spend(end - start);
    return whole.text.substring(start, end);
  }

  /**
   * Where the next of some characters stands in a part of a page, or its end; in the coin of {@link
   * #charAt}, but without the way through flexmark for each of them. -1 when only flexmark can
   * tell.
   *
   * @param some by code; none of the others is meant
   */
  static int next(CharSequence part, int from, boolean[] some) {
    if (!(part instanceof BudgetText text)) {
      return -1;
    }
    char[] letters = text.whole.letters;
    int first = text.start + from;
    int at = first;
    while (at < text.end && (letters[at] >= some.length || !some[letters[at]])) {
      at++;
    }
    text.whole.spend(at - first + (at < text.end ? 1 : 0));
    return at - text.start;
  }

  /**
   * A part of a page without white space at its ends. flexmark makes a new predicate for each end,
   * which takes longer than to look.
   */
  public static BasedSequence trimmed(BasedSequence part) {
    int from = 0;
    while (from < part.length() && isWhite(part.charAt(from))) {
      from++;
    }
    return trimmedEnd(part.subSequence(from, part.length()));
  }

  /** The same at its end alone. */
  public static BasedSequence trimmedEnd(BasedSequence part) {
    int to = part.length();
    while (to > 0 && isWhite(part.charAt(to - 1))) {
      to--;
    }
    return part.subSequence(0, to);
  }

  private static boolean isWhite(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
  }

  /** The text of a part of a page, for nothing. */
  public static String textOf(CharSequence part) {
    return part instanceof BudgetText text
        ? text.whole.text.substring(text.start, text.end)
        : part.toString();
  }
}
