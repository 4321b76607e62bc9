package dev.handbook.text;

import java.util.Arrays;
import java.util.List;

/**
 * The text of a source file with its line starts, so that offsets become lines and columns.
 *
 * <p>A line ends at LF, CR LF or a lone CR, as in CommonMark. A byte-order mark is not part of the
 * text.
 */
public final class SourceText {
  private final String text;
  private final int[] lineStarts;

  /** Indexes a text once; every later question is a binary search. */
  public SourceText(String text) {
    this.text = text;
    this.lineStarts = lineStarts(text);
  }

  private static int[] lineStarts(String text) {
    int[] starts = new int[16];
    int count = 1;
    int feed = text.indexOf('\n');
    int carriage = text.indexOf('\r');
    while (feed >= 0 || carriage >= 0) {
      boolean alone = carriage >= 0 && (feed < 0 || carriage + 1 < feed);
      boolean both = carriage >= 0 && carriage + 1 == feed;
      int next = (alone ? carriage : feed) + 1;
      if (count == starts.length) {
        starts = Arrays.copyOf(starts, count * 2);
      }
      starts[count++] = next;
      carriage = alone || both ? text.indexOf('\r', next) : carriage;
      feed = alone ? feed : text.indexOf('\n', next);
    }
    return Arrays.copyOf(starts, count);
  }

  /** The whole text, line ends as written. */
  public String text() {
    return text;
  }

  /** How many lines there are; a text that ends in a line break has an empty last line. */
  public int lineCount() {
    return lineStarts.length;
  }

  /** The line of an offset, from 1. Offsets outside the text count as its nearest end. */
  public int lineOf(int offset) {
    int found = Arrays.binarySearch(lineStarts, clamp(offset));
    return found >= 0 ? found + 1 : -found - 1;
  }

  /** The offset at which a line begins, lines counted from 1. */
  public int startOf(int line) {
    return lineStarts[line - 1];
  }

  /** The offset behind the last character of a line, its line break left out. */
  public int endOf(int line) {
    int start = lineStarts[line - 1];
    int end = line < lineStarts.length ? lineStarts[line] : text.length();
    while (end > start && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
      end--;
    }
    return end;
  }

  /** A line without its line break, lines counted from 1. */
  public String line(int line) {
    return text.substring(startOf(line), endOf(line));
  }

  /** The line end that it uses first; LF when it has none. */
  public String lineEnd() {
    int feed = text.indexOf('\n');
    int carriage = text.indexOf('\r');
    if (carriage >= 0 && (feed < 0 || carriage < feed)) {
      return feed == carriage + 1 ? "\r\n" : "\r";
    }
    return "\n";
  }

  /** The offset of a place, its column counted from 1. */
  public int offsetOf(int line, int column) {
    return startOf(line) + column - 1;
  }

  /** What stands in a stretch of the text. */
  public String in(Span span) {
    return text.substring(
        offsetOf(span.line(), span.column()), offsetOf(span.endLine(), span.endColumn()));
  }

  /** The span between two offsets, the end exclusive. */
  public Span span(int start, int end) {
    int from = clamp(start);
    int to = Math.max(from, clamp(end));
    int line = lineOf(from);
    int endLine = lineOf(to);
    return new Span(line, from - startOf(line) + 1, endLine, to - startOf(endLine) + 1);
  }

  /** The span of a line without its line break, lines counted from 1. */
  public Span lineSpan(int line) {
    return new Span(line, 1, line, endOf(line) - startOf(line) + 1);
  }

  /** The text with the lines of some spans emptied, so that all lines keep their numbers. */
  public String without(List<Span> spans) {
    StringBuilder out = new StringBuilder();
    for (int line = 1; line <= lineCount(); line++) {
      int number = line;
      boolean gone =
          spans.stream().anyMatch(each -> each.line() <= number && number <= each.endLine());
      int next = line < lineCount() ? startOf(line + 1) : text.length();
      out.append(text, gone ? endOf(line) : startOf(line), next);
    }
    return out.toString();
  }

  private int clamp(int offset) {
    return Math.max(0, Math.min(offset, text.length()));
  }
}
