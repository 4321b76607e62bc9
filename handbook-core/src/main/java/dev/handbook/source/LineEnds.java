package dev.handbook.source;

import dev.handbook.model.Fix;
import dev.handbook.text.SourceText;
import dev.handbook.text.Span;
import java.util.ArrayList;
import java.util.List;

/** Makes the ends of all lines of a file the same. */
final class LineEnds {
  private LineEnds() {}

  /**
   * Replaces each line end that is another one.
   *
   * @param marked whether there is a byte-order mark to remove, too; else one line end is another
   */
  static Fix fix(String path, SourceText text, String wanted, boolean marked) {
    List<Fix.Edit> edits = new ArrayList<>();
    if (marked) {
      edits.add(new Fix.Edit(path, Span.FILE, ""));
    }
    for (int line = 1; line < text.lineCount(); line++) {
      Span end = new Span(line, text.line(line).length() + 1, line + 1, 1);
      String written = text.text().substring(text.endOf(line), text.startOf(line + 1));
      // A line may end in carriage returns that are part of it.
      String last = written.endsWith("\r\n") ? "\r\n" : written.substring(written.length() - 1);
      if (!last.equals(wanted) && last.equals(written)) {
        edits.add(new Fix.Edit(path, end, wanted));
      }
    }
    return new Fix(true, "Save it without byte-order mark and with one kind of line ends", edits);
  }
}
