package dev.handbook.report;

import dev.handbook.model.SourceText;
import dev.handbook.model.Span;

/** A line of a source file with carets under the part that a finding is about. */
final class CodeFrame {
  /**
   * Columns of a terminal that a line may take; of longer ones the part around the carets shows.
   */
  private static final int WIDTH = 100;

  private static final int BEFORE = 30;
  private static final String TAB = "    ";

  private CodeFrame() {}

  /** Appends the line and the carets, each with a margin that holds the line's number. */
  static void append(SourceText text, Span span, StringBuilder out) {
    String all = text.text();
    int lineStart = text.startOf(span.line());
    int lineEnd = text.endOf(span.line());
    int start = Math.min(lineStart + span.column() - 1, lineEnd);
    int spanEnd = span.endLine() > span.line() ? lineEnd : lineStart + span.endColumn() - 1;
    int end = Math.max(start, Math.min(spanEnd, lineEnd));
    int from = windowStart(all, lineStart, lineEnd, start);
    int to = windowEnd(all, from, lineEnd);

    String number = Integer.toString(span.line());
    String cut = from > lineStart ? "…" : "";
    out.append("    ").append(number).append(" | ").append(cut);
    out.append(shown(all.substring(from, to))).append(to < lineEnd ? "…" : "").append('\n');
    int indent = cut.length() + width(all.substring(from, start));
    int carets = Math.max(1, width(all.substring(start, Math.max(start, Math.min(end, to)))));
    out.append("    ").append(" ".repeat(number.length())).append(" | ");
    out.append(" ".repeat(indent)).append("^".repeat(carets)).append('\n');
  }

  private static int windowStart(String text, int lineStart, int lineEnd, int start) {
    if (windowEnd(text, lineStart, lineEnd) == lineEnd) {
      return lineStart;
    }
    int from = Math.max(lineStart, start - BEFORE);
    return from > lineStart && splitsPair(text, from) ? from - 1 : from;
  }

  /** Where the part that is shown ends; not even characters without width make it long. */
  private static int windowEnd(String text, int from, int lineEnd) {
    int limit = Math.min(lineEnd, from + 4 * WIDTH);
    int to = from;
    int width = 0;
    while (to < limit) {
      int c = text.codePointAt(to);
      width += widthOf(c);
      if (width > WIDTH) {
        break;
      }
      to += Character.charCount(c);
    }
    return to;
  }

  private static boolean splitsPair(String text, int at) {
    return at < text.length()
        && Character.isLowSurrogate(text.charAt(at))
        && Character.isHighSurrogate(text.charAt(at - 1));
  }

  private static String shown(String part) {
    StringBuilder out = new StringBuilder();
    for (String piece : part.split("\t", -1)) {
      out.append(Visible.text(piece)).append(TAB);
    }
    return out.substring(0, out.length() - TAB.length());
  }

  private static int width(String part) {
    return part.codePoints().map(CodeFrame::widthOf).sum();
  }

  private static int widthOf(int c) {
    return c == '\t' ? TAB.length() : Visible.width(c);
  }
}
