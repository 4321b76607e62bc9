package dev.handbook.lint.rules.structure;

import dev.handbook.lint.PageRule;
import dev.handbook.lint.Reporter;
import dev.handbook.lint.RuleContext;
import dev.handbook.lint.RuleInfo;
import dev.handbook.model.Block;
import dev.handbook.model.Page;
import dev.handbook.text.SourceText;
import java.util.regex.Pattern;

/** What stands in the cells beyond the last column is not shown. */
final class TableRaggedRow implements PageRule {
  /** So far an end of code is looked for; a line without one is read once. */
  private static final int LONGEST_CODE = 500;

  private static final Pattern DELIMITER =
      Pattern.compile("^[\\s>]*\\|?(?:\\s*+:?+-++:?+\\s*+\\|)++(?:\\s*+:?+-++:?+\\s*+)?+$");

  @Override
  public RuleInfo info() {
    return RuleInfo.warning(
        "table-ragged-row", "HB0606", "Table row has more cells than the table");
  }

  @Override
  public void check(Page page, RuleContext scope, Reporter report) {
    SourceText text = page.text();
    for (Block table : scope.tables(page)) {
      int head = table.span().line();
      boolean pipes = head < text.lineCount() && DELIMITER.matcher(text.line(head + 1)).matches();
      int columns = pipes ? cells(text.line(head + 1)) : 0;
      for (int line = head + 2;
          pipes && line <= Math.min(table.span().endLine(), text.lineCount());
          line++) {
        int here = cells(text.line(line));
        if (here > columns) {
          report
              .at(
                  text.lineSpan(line),
                  "This row has " + here + " cells, but the table has " + columns + " columns.")
              .help("Write a “|” that belongs to the text as “\\|”, or add a column.");
        }
      }
    }
  }

  /**
   * Cells of a row; bars that are escaped or in code are text, as they are on the page. Empty cells
   * at the end do no harm.
   */
  private static int cells(String line) {
    int bars = 0;
    int cells = 0;
    boolean first = true;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '|') {
        bars += first ? 0 : 1;
        first = false;
      } else if (!Character.isWhitespace(c)) {
        i = c == '`' ? codeEnd(line, i) : i + (line.startsWith("\\|", i) ? 1 : 0);
        cells = bars + 1;
        first = false;
      }
    }
    return cells;
  }

  /** The last character of the code that begins at a backtick, or of the backticks alone. */
  private static int codeEnd(String line, int start) {
    int opened = run(line, start);
    int limit = start + LONGEST_CODE;
    for (int i = line.indexOf('`', start + opened); i >= 0 && i < limit; i = line.indexOf('`', i)) {
      int closed = run(line, i);
      if (closed == opened) {
        return i + closed - 1;
      }
      i += closed;
    }
    return start + opened - 1;
  }

  private static int run(String line, int start) {
    int end = start;
    while (end < line.length() && line.charAt(end) == '`') {
      end++;
    }
    return end - start;
  }
}
