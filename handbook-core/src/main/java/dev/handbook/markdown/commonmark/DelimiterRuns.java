package dev.handbook.markdown.commonmark;

import com.vladsch.flexmark.ast.Emphasis;
import com.vladsch.flexmark.ast.StrongEmphasis;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ext.gfm.strikethrough.Strikethrough;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.HashMap;
import java.util.Map;

/**
 * Pairs the asterisks, underscores and tildes of a line of text as CommonMark 0.31.2 has it
 * (section 6.2). flexmark's own pairing does not know symbols as punctuation, takes the rule of
 * three too far, and looks back from every closer to the beginning.
 */
final class DelimiterRuns {
  private Run last;

  /** A row of equal delimiters. */
  static final class Run {
    private final Text node;
    private final char delimiter;
    private final boolean canOpen;
    private final boolean canClose;
    private final int length;
    private int left;
    private Run previous;
    private Run next;

    private Run(Text node, char delimiter, boolean canOpen, boolean canClose) {
      this.node = node;
      this.delimiter = delimiter;
      this.canOpen = canOpen;
      this.canClose = canClose;
      this.length = node.getChars().length();
      this.left = length;
    }
  }

  /** Forgets all runs. */
  void clear() {
    last = null;
  }

  /** The run added last, null if there is none. */
  Run last() {
    return last;
  }

  /**
   * Adds a run.
   *
   * @param node the text it stands in, which holds nothing else
   * @param before the code point before it, a line feed at the beginning
   * @param after the code point after it, a line feed at the end
   */
  void add(Text node, char delimiter, int before, int after) {
    boolean blankBefore = isBlank(before);
    boolean blankAfter = isBlank(after);
    boolean signBefore = isSign(before);
    boolean signAfter = isSign(after);
    boolean left = !blankAfter && (!signAfter || blankBefore || signBefore);
    boolean right = !blankBefore && (!signBefore || blankAfter || signAfter);
    boolean strict = delimiter == '_';
    Run run =
        new Run(
            node,
            delimiter,
            left && (!strict || !right || signBefore),
            right && (!strict || !left || signAfter));
    run.previous = last;
    if (last != null) {
      last.next = run;
    }
    last = run;
  }

  private static boolean isBlank(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private static boolean isSign(int c) {
    return switch (Character.getType(c)) {
      case Character.CONNECTOR_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION,
          Character.MATH_SYMBOL,
          Character.CURRENCY_SYMBOL,
          Character.MODIFIER_SYMBOL,
          Character.OTHER_SYMBOL ->
          true;
      default -> false;
    };
  }

  /** Pairs all runs added after one; with null, all. */
  void pair(Run bottom) {
    Map<String, Run> floors = new HashMap<>();
    Run closer = bottom == null ? first() : bottom.next;
    while (closer != null) {
      if (!closer.canClose) {
        closer = closer.next;
        continue;
      }
      String kind = closer.delimiter + (closer.canOpen ? "o" : "c") + closer.length % 3;
      Run floor = floors.getOrDefault(kind, bottom);
      Run opener = closer.previous;
      while (opener != null && opener != floor && opener != bottom && !match(opener, closer)) {
        opener = opener.previous;
      }
      if (opener == null || opener == floor || opener == bottom) {
        floors.put(kind, closer.previous);
        Run next = closer.next;
        if (!closer.canOpen) {
          remove(closer);
        }
        closer = next;
      } else {
        closer = join(opener, closer);
      }
    }
    forget(bottom);
  }

  /** Forgets all runs added after one. */
  void forget(Run bottom) {
    while (last != null && last != bottom) {
      remove(last);
    }
  }

  private Run first() {
    Run run = last;
    while (run != null && run.previous != null) {
      run = run.previous;
    }
    return run;
  }

  private static boolean match(Run opener, Run closer) {
    if (!opener.canOpen || opener.delimiter != closer.delimiter) {
      return false;
    }
    if (opener.delimiter == '~') {
      return opener.left == closer.left && opener.left <= 2;
    }
    boolean both = opener.canClose || closer.canOpen;
    boolean three = (opener.length + closer.length) % 3 == 0;
    boolean each = opener.length % 3 == 0 && closer.length % 3 == 0;
    return !both || !three || each;
  }

  /** Puts all between two runs into an element; gives the run to go on with. */
  private Run join(Run opener, Run closer) {
    int used = opener.left >= 2 && closer.left >= 2 ? 2 : 1;
    Node made =
        opener.delimiter == '~'
            ? new Strikethrough()
            : used == 2 ? new StrongEmphasis() : new Emphasis();
    for (Node node = opener.node.getNext(); node != closer.node; ) {
      Node next = node.getNext();
      made.appendChild(node);
      node = next;
    }
    BasedSequence open = opener.node.getChars();
    BasedSequence close = closer.node.getChars();
    made.setChars(
        open.getBaseSequence()
            .subSequence(open.getEndOffset() - used, close.getStartOffset() + used));
    opener.node.insertAfter(made);
    while (closer.previous != opener) {
      remove(closer.previous);
    }
    opener.left -= used;
    closer.left -= used;
    opener.node.setChars(open.subSequence(0, opener.left));
    closer.node.setChars(close.subSequence(used));
    if (opener.left == 0) {
      opener.node.unlink();
      remove(opener);
    }
    if (closer.left > 0) {
      return closer;
    }
    Run next = closer.next;
    closer.node.unlink();
    remove(closer);
    return next;
  }

  private void remove(Run run) {
    if (run.previous != null) {
      run.previous.next = run.next;
    }
    if (run.next == null) {
      last = run.previous;
    } else {
      run.next.previous = run.previous;
    }
  }
}
