package dev.handbook.report;

import dev.handbook.text.Secrets;
import dev.handbook.text.SourceText;
import dev.handbook.text.Span;

/** A line of a source file with carets under the part that a finding is about. */
final class CodeFrame {
  /**
   * Columns of a terminal that a line may take; of longer ones the part around the carets shows.
   */
  private static final int WIDTH = 100;

  private static final int BEFORE = 30;

  /**
   * Characters around the carets that are looked at: more than are shown, so that no secret is cut
   * and shown in part; less than a line may have, or a page of one line would take for ever.
   */
  private static final int AROUND = 2_000;

  private static final String TAB = "    ";

  private CodeFrame() {}

  /** Appends the line and the carets, each with a margin that holds the line's number. */
  static void append(SourceText text, Span span, StringBuilder out) {
    int lineStart = text.startOf(span.line());
    int lineEnd = text.endOf(span.line());
    int place = Math.min(lineStart + span.column() - 1, lineEnd);
    int cutStart = Math.max(lineStart, place - AROUND);
    int cutEnd = Math.min(lineEnd, place + AROUND);
    String line = Secrets.redact(text.text().substring(cutStart, cutEnd));

    int start = place - cutStart;
    int spanEnd = span.endLine() > span.line() ? lineEnd : lineStart + span.endColumn() - 1;
    int end = Math.max(start, Math.min(spanEnd - cutStart, line.length()));
    int fits = windowEnd(line, 0);
    int from = fits == line.length() ? 0 : windowStart(line, start);
    int to = from == 0 ? fits : windowEnd(line, from);

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
    int from = Math.max(0, start - BEFORE);
    return splitsPair(line, from) ? from - 1 : from;
  }

  /** Where the part that is shown ends; not even characters without width make it long. */
  private static int windowEnd(String line, int from) {
    int limit = Math.min(line.length(), from + 4 * WIDTH);
    int to = from;
    int width = 0;
    while (to < limit) {
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
    if (part.indexOf('\t') < 0) {
      return Visible.text(part);
    }
    StringBuilder out = new StringBuilder();
    for (String piece : part.split("\t", -1)) {
      out.append(Visible.text(piece)).append(TAB);
    }
    return out.substring(0, out.length() - TAB.length());
  }

  private static int width(String part) {
    int width = 0;
    for (int i = 0, c; i < part.length(); i += Character.charCount(c)) {
      c = part.codePointAt(i);
      width += widthOf(c);
    }
    return width;
  }

  private static int widthOf(int c) {
    return c == '\t' ? TAB.length() : Visible.width(c);
  }
}
