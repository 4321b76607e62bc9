package dev.handbook.lint.rules;

import dev.handbook.lint.PageRule;
import dev.handbook.lint.Reporter;
import dev.handbook.lint.RuleInfo;
import dev.handbook.lint.Scope;
import dev.handbook.model.Block;
import dev.handbook.model.Block.Type;
import dev.handbook.model.Page;
import dev.handbook.model.SourceText;
import java.util.regex.Pattern;

/** What stands in the cells beyond the last column is not shown. */
final class TableRaggedRow implements PageRule {
  private static final Pattern DELIMITER =
      Pattern.compile("^[\\s>]*\\|?(?:\\s*:?-+:?\\s*\\|)+(?:\\s*:?-+:?\\s*)?$");
  private static final Pattern ESCAPED = Pattern.compile("\\\\\\|");

  @Override
  public RuleInfo info() {
    return RuleInfo.warning(
        "table-ragged-row", "HB0606", "Table row has more cells than the table");
  }

  @Override
  public void check(Page page, Scope scope, Reporter report) {
    SourceText text = page.text();
    for (Block table :
        page.blocks().stream()
            .flatMap(Block::flatten)
            .filter(b -> b.type() == Type.TABLE)
            .toList()) {
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
    String row = ESCAPED.matcher(line).replaceAll("x").strip();
    row = row.startsWith("|") ? row.substring(1) : row;
    row = row.replaceFirst("[|\\s]+$", "");
    return row.isEmpty() ? 0 : (int) row.chars().filter(c -> c == '|').count() + 1;
  }
}
