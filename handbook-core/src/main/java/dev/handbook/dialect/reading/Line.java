package dev.handbook.dialect.reading;

/**
 * A line of a text, cut into what it begins with and what it says.
 *
 * @param start offset of its first character
 * @param end offset behind its last one, without the line feed
 * @param quotes how many quotation marks it begins with
 * @param content offset behind them
 * @param columns how far what it says is indented behind them
 * @param first offset of the first character that is no blank; {@code end} of an empty line
 */
public record Line(int start, int end, int quotes, int content, int columns, int first) {
  private static final int TAB = 4;

  /** The line that begins at an offset. */
  public static Line at(String text, int start) {
    int feed = text.indexOf('\n', start);
    int end = feed < 0 ? text.length() : feed;
    int quotes = 0;
    int content = start;
    while (true) {
      int mark = content;
      while (mark < end && mark - content < 3 && text.charAt(mark) == ' ') {
        mark++;
      }
      if (mark >= end || text.charAt(mark) != '>') {
        break;
      }
      quotes++;
      content = mark + 1;
      if (content < end && text.charAt(content) == ' ') {
        content++;
      }
    }
    int columns = 0;
    int first = content;
    for (; first < end; first++) {
      char c = text.charAt(first);
      if (c == '\t') {
        columns += TAB - columns % TAB;
      } else if (c == ' ') {
        columns++;
      } else {
        break;
      }
    }
    return new Line(start, end, quotes, content, columns, first);
  }

  /** Whether it says nothing. */
  public boolean isBlank() {
    return first >= end;
  }
}
