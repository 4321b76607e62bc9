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
                  "This row has " + here + " cells, the table " + columns + " columns.")
              .help("Write a “|” that belongs to the text as “\\|”, or add a column.");
        }
      }
    }
  }

  /** Cells of a row; escaped bars are text. Empty cells at the end do no harm. */
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
        i += line.startsWith("\\|", i) ? 1 : 0;
        cells = bars + 1;
        first = false;
      }
    }
    return cells;
  }
}
