package dev.handbook.report;

import dev.handbook.model.Secrets;
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
  static void append(String written, Span span, StringBuilder out) {
    String line = Secrets.redact(written);
    int start = Math.min(span.column() - 1, line.length());
    int lineEnd = span.endLine() > span.line() ? line.length() : span.endColumn() - 1;
    int end = Math.max(start, Math.min(lineEnd, line.length()));
    int from = windowStart(line, start);
    int to = windowEnd(line, from);

    String number = Integer.toString(span.line());
    String cut = from > 0 ? "…" : "";
    out.append("    ").append(number).append(" | ").append(cut);
    out.append(shown(line.substring(from, to))).append(to < line.length() ? "…" : "").append('\n');
    int indent = cut.length() + width(line.substring(from, start));
    int carets = Math.max(1, width(line.substring(start, Math.max(start, Math.min(end, to)))));
    out.append("    ").append(" ".repeat(number.length())).append(" | ");
    out.append(" ".repeat(indent)).append("^".repeat(carets)).append('\n');
  }

  private static int windowStart(String line, int start) {
    if (width(line) <= WIDTH) {
      return 0;
    }
    int from = Math.max(0, start - BEFORE);
    return splitsPair(line, from) ? from - 1 : from;
  }

  private static int windowEnd(String line, int from) {
    int to = from;
    int width = 0;
    while (to < line.length()) {
      int c = line.codePointAt(to);
      width += widthOf(c);
      if (width > WIDTH) {
        break;
      }
      to += Character.charCount(c);
    }
    return to;
  }

  private static boolean splitsPair(String line, int at) {
    return at > 0
        && at < line.length()
        && Character.isLowSurrogate(line.charAt(at))
        && Character.isHighSurrogate(line.charAt(at - 1));
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
