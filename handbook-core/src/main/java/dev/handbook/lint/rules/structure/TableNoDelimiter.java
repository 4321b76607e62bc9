package dev.handbook.lint.rules.structure;

import dev.handbook.lint.PageRule;
import dev.handbook.lint.Reporter;
import dev.handbook.lint.RuleContext;
import dev.handbook.lint.RuleInfo;
import dev.handbook.model.Block;
import dev.handbook.model.Block.Type;
import dev.handbook.model.Fix;
import dev.handbook.model.Page;
import dev.handbook.text.SourceText;
import java.util.regex.Pattern;

/** Rows of bars are a table only with a line of dashes below the first. */
final class TableNoDelimiter implements PageRule {
  private static final Pattern DASHES = Pattern.compile("^[\\s>|:-]*-[\\s|:-]*$");

  @Override
  public RuleInfo info() {
    return RuleInfo.warning(
        "table-no-delimiter", "HB0640", "Rows are shown as text, not as a table");
  }

  @Override
  public void check(Page page, RuleContext scope, Reporter report) {
    for (Block block : scope.blocks(page)) {
      boolean lines = block.span().endLine() > block.span().line();
      if (block.type() == Type.PARAGRAPH && lines && block.text().indexOf('|') >= 0) {
        check(block, page, report);
      }
    }
  }

  private static void check(Block block, Page page, Reporter report) {
    SourceText text = page.text();
    int first = block.span().line();
    int last = Math.min(block.span().endLine(), text.lineCount());
    String head = text.line(first);
    int columns = columns(head);
    boolean dashes = DASHES.matcher(text.line(first + 1)).matches();
    if (columns < 2 || !head.contains(" ") && !dashes) {
      return;
    }
    if (dashes) {
      int here = columns(text.line(first + 1));
      if (here != columns && isBarred(head)) {
        report
            .at(
                text.lineSpan(first + 1),
                "This line of dashes has "
                    + here
                    + (here == 1 ? " cell" : " cells")
                    + ", the row above "
                    + columns
                    + ", so that the table is shown as text.")
            .help("Give it one cell for each column: " + delimiter(columns) + ".");
      }
      return;
    }
    for (int line = first + 1; line <= last; line++) {
      if (columns(text.line(line)) != columns) {
        return;
      }
    }
    int rows = last - first + 1;
    if (isBarred(head) || (columns > 2 && rows > 2)) {
      report
          .at(text.lineSpan(first), "These rows are shown as text: the line of dashes is missing.")
          .context(block.text())
          .help("Add " + delimiter(columns) + " below the first row.")
          .fix(insert(page, first, columns));
    }
  }

  /** Whether a row begins and ends with a bar, as prose never does. */
  private static boolean isBarred(String line) {
    String row = bare(line);
    return row.startsWith("|") && row.endsWith("|");
  }

  private static String bare(String line) {
    String row = line.strip();
    while (row.startsWith(">")) {
      row = row.substring(1).strip();
    }
    return row;
  }

  /** The cells of a row; bars behind a backslash are text. */
  private static int columns(String line) {
    String row = bare(line);
    int from = row.startsWith("|") ? 1 : 0;
    int to = row.length() - (row.length() > from && row.endsWith("|") ? 1 : 0);
    int bars = 0;
    for (int i = from; i < to; i++) {
      bars += row.charAt(i) == '|' && row.charAt(Math.max(i - 1, 0)) != '\\' ? 1 : 0;
    }
    return bars + 1;
  }

  private static String delimiter(int columns) {
    return "|" + " --- |".repeat(columns);
  }

  private static Fix insert(Page page, int line, int columns) {
    SourceText text = page.text();
    String head = text.line(line);
    String row = bare(head);
    String before = head.substring(0, head.indexOf(row)).replaceAll("[^>\\s]", " ");
    int end = text.endOf(line);
    return Fix.unsafe(
        "Add the line of dashes",
        page.path(),
        text.span(end, end),
        text.lineEnd() + before + delimiter(columns));
  }
}
