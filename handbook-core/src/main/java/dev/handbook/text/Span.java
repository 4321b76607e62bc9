package dev.handbook.text;

/**
 * A stretch of a source file.
 *
 * <p>Lines and columns count from 1; columns count UTF-16 code units, as Java strings do. The end
 * is exclusive: {@code endColumn} is the column of the character after the last one.
 *
 * @param line first line
 * @param column first column
 * @param endLine line of the last character
 * @param endColumn column after the last character
 */
public record Span(int line, int column, int endLine, int endColumn) implements Comparable<Span> {
  /** Where a finding about a file as a whole is shown. */
  public static final Span FILE = new Span(1, 1, 1, 1);

  public Span {
    if (line < 1 || column < 1 || endLine < line || (endLine == line && endColumn < column)) {
      throw new IllegalArgumentException(
          "not a span: " + line + ":" + column + "-" + endLine + ":" + endColumn);
    }
  }

  /** An empty span at one place. */
  public static Span at(int line, int column) {
    return new Span(line, column, line, column);
  }

  @Override
  public int compareTo(Span other) {
    int byLine = Integer.compare(line, other.line);
    return byLine != 0 ? byLine : Integer.compare(column, other.column);
  }
}
