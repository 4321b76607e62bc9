package dev.handbook.report;

import java.util.List;
import java.util.function.ToLongFunction;

/**
 * A part of a summary that may have to end early, after a whole row.
 *
 * @param heading what stands above it, with line breaks; may be empty
 * @param rows what it is made of
 * @param noun what a row is called where some are left out: {@code finding}
 * @param elsewhere where those that are left out can be read, with a space before it; may be empty
 * @param others how many rows are left out from the outset
 * @param closing what stands below it, however few of its rows are shown; may be empty
 */
record MarkdownSection(
    String heading, List<Row> rows, String noun, String elsewhere, int others, String closing) {
  /** Room kept for the words that say how many rows are missing. */
  static final int TAIL = 160;

  MarkdownSection {
    rows = List.copyOf(rows);
  }

  /**
   * A row of a table.
   *
   * @param head what begins the table it is in; written before the first row of that head that is
   *     shown
   * @param text the row with its line break
   */
  record Row(String head, String text) {}

  MarkdownSection(String heading, List<Row> rows, String noun, String elsewhere) {
    this(heading, rows, noun, elsewhere, 0, "");
  }

  /** The same with so many rows that are only counted. */
  MarkdownSection and(int more) {
    return new MarkdownSection(heading, rows, noun, elsewhere, more, closing);
  }

  /** The same with something below it. */
  MarkdownSection closedBy(String end) {
    return new MarkdownSection(heading, rows, noun, elsewhere, others, end);
  }

  /** How long it is as a whole. */
  long size(ToLongFunction<String> measure) {
    return measure.applyAsLong(render(Long.MAX_VALUE, measure));
  }

  /** As much of it as there is room for; empty when it has no rows. */
  String render(long room, ToLongFunction<String> measure) {
    if (rows.isEmpty()) {
      return "";
    }
    StringBuilder out = new StringBuilder(heading);
    long left = room - TAIL - measure.applyAsLong(heading + closing);
    if (left < 0 && !closing.isEmpty()) {
      return "";
    }
    String head = "";
    int shown = 0;
    for (Row row : rows) {
      String text = row.head().equals(head) ? row.text() : row.head() + row.text();
      left -= measure.applyAsLong(text);
      if (left < 0) {
        break;
      }
      out.append(text);
      head = row.head();
      shown++;
    }
    int missing = rows.size() + others - shown;
    return (missing == 0 ? out.toString() : out + missing(missing)) + closing;
  }

  private String missing(int count) {
    return "\n**"
        + MarkdownText.counted(count, "more " + noun)
        + "** not shown here"
        + elsewhere
        + ".\n";
  }
}
