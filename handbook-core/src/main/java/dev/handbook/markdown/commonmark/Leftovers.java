package dev.handbook.markdown.commonmark;

import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ast.ThematicBreak;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/**
 * Takes out what GitBook's editor leaves behind: the four asterisks of strong text that was
 * emptied, and the backslash of a line break at the end of a paragraph or alone in one. CommonMark
 * shows both as they stand; GitBook, and so the writer, never saw them.
 */
final class Leftovers {
  private static final String EMPTY_STRONG = "****";

  private Leftovers() {}

  /** Removes them from a tree. */
  static void remove(Node parent) {
    for (Node child = parent.getFirstChild(); child != null; ) {
      Node next = child.getNext();
      if (child instanceof Text text) {
        asterisks(text);
      } else if (child instanceof ThematicBreak && child.getChars().trim().equals(EMPTY_STRONG)) {
        child.unlink();
      } else {
        remove(child);
      }
      child = next;
    }
    if (parent instanceof Paragraph && parent.getLastChild() instanceof Text last) {
      backslash(last);
    }
  }

  private static void asterisks(Text text) {
    BasedSequence chars = text.getChars();
    int at = BudgetText.textOf(chars).indexOf(EMPTY_STRONG);
    if (at < 0) {
      return;
    }
    int end = at + EMPTY_STRONG.length();
    boolean alone = at == 0 || (chars.charAt(at - 1) != '\\' && chars.charAt(at - 1) != '*');
    if (!alone || (end < chars.length() && chars.charAt(end) == '*')) {
      return;
    }
    if (end < chars.length()) {
      Text rest = new Text(chars.subSequence(end, chars.length()));
      text.insertAfter(rest);
      asterisks(rest);
    }
    if (at == 0) {
      text.unlink();
    } else {
      text.setChars(chars.subSequence(0, at));
    }
  }

  private static void backslash(Text text) {
    BasedSequence chars = text.getChars();
    int last = chars.length() - 1;
    if (last < 0 || chars.charAt(last) != '\\') {
      return;
    }
    int word = Math.max(chars.lastIndexOf(' '), chars.lastIndexOf('\n')) + 1;
    if (chars.indexOf('\\', word) < last) {
      return;
    }
    if (last == 0) {
      text.unlink();
      return;
    }
    boolean drive =
        chars.charAt(last - 1) == ':'
            && last >= 2
            && Character.isLetter(chars.charAt(last - 2))
            && (last == 2 || !Character.isLetterOrDigit(chars.charAt(last - 3)));
    if (!drive) {
      text.setChars(chars.subSequence(0, last).trimEnd());
    }
  }
}
