package dev.handbook.markdown.base;

import com.vladsch.flexmark.util.ast.Node;

/** How deep a page may be nested: deeper than any reader follows, far from any stack's end. */
public final class Nesting {
  private Nesting() {}

  /** A page is nested more deeply than we read. */
  public static final class TooDeep extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public TooDeep() {
      super("nested too deeply", null, false, false);
    }
  }

  /**
   * Looks at the beginnings of all lines, before any parser does: each quotation mark and each list
   * marker there is a level, and so are two columns of indentation in front of a list marker.
   */
  public static void checkLines(String text, Budget budget) {
    int start = 0;
    while (start < text.length()) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      budget.spend(LineCost.of(text, start, end));
      checkLine(text, start, end, budget.depth());
      start = end + 1;
    }
  }

  private static void checkLine(String text, int start, int end, int deepest) {
    int levels = 0;
    int blanks = 0;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (c == ' ' || c == '\t') {
        blanks += c == '\t' ? 4 : 1;
        continue;
      }
      int marker = c == '>' ? i + 1 : markerEnd(text, i, end);
      if (marker < 0) {
        return;
      }
      levels += 1 + blanks / 2;
      blanks = 0;
      if (levels > deepest) {
        if (isRule(text, start, end)) {
          return;
        }
        throw new TooDeep();
      }
      i = marker - 1;
    }
  }

  private static int markerEnd(String text, int at, int end) {
    int i = at;
    while (i < end && i < at + 9 && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
      i++;
    }
    boolean number = i > at && i < end && (text.charAt(i) == '.' || text.charAt(i) == ')');
    boolean bullet = i == at && "-+*".indexOf(text.charAt(i)) >= 0;
    boolean marker =
        (number || bullet)
            && (i + 1 == end || text.charAt(i + 1) == ' ' || text.charAt(i + 1) == '\t');
    return marker ? i + 1 : -1;
  }

  private static boolean isRule(String text, int start, int end) {
    char mark = 0;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (c != ' ' && c != '\t') {
        if ((mark != 0 && c != mark) || "-*".indexOf(c) < 0) {
          return false;
        }
        mark = c;
      }
    }
    return true;
  }

  /** Looks at a parsed page. */
  public static void checkTree(Node root, Budget budget) {
    int depth = 0;
    Node node = root;
    while (true) {
      if (node.getFirstChild() != null) {
        node = node.getFirstChild();
        if (++depth > 2 * budget.depth()) {
          // A list is two levels of the tree, and a paragraph with its text two more.
          throw new TooDeep();
        }
        continue;
      }
      while (node != root && node.getNext() == null) {
        node = node.getParent();
        depth--;
      }
      if (node == root) {
        return;
      }
      node = node.getNext();
    }
  }
}
