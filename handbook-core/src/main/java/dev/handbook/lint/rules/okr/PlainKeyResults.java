package dev.handbook.lint.rules.okr;

import dev.handbook.lint.RuleContext;
import dev.handbook.model.Block;
import dev.handbook.model.Kind;
import dev.handbook.model.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Key results whose codes name no team: {@code KR1}, {@code KR-2}, {@code KR 1.1}, and {@code 1.1}
 * in a table of key results. Such a code is used by every team, so by itself it says nothing.
 */
final class PlainKeyResults {
  private static final Pattern CODE =
      Pattern.compile("(?:KR|O\\d{1,2}[ .-]?KR)[ -]?\\d{1,2}(?:\\.\\d{1,2})?");

  private static final Pattern IN_TABLE = Pattern.compile(CODE + "|\\d{1,2}\\.\\d{1,2}");

  private static final Pattern LINE =
      Pattern.compile("(" + CODE + ")(?: ?[:.)–—]|:| -) *(\\S[^\\n]{8,})");

  private static final Pattern COLUMN =
      Pattern.compile("(?:key results?|KRs?|results?)", Pattern.CASE_INSENSITIVE);

  private static final Pattern ABOUT =
      Pattern.compile("\\bOKRs?\\b|\\bkey results?\\b", Pattern.CASE_INSENSITIVE);

  private PlainKeyResults() {}

  /**
   * One of them at one place.
   *
   * @param code in small letters without blanks and hyphens
   * @param written as the page writes it
   */
  record Result(String code, String written, String text, Page page, Block block) {}

  /** Those of a page, in its order. */
  static List<Result> of(Page page, RuleContext scope) {
    List<Result> found = new ArrayList<>();
    String source = page.text().text();
    boolean may = source.contains("KR") || source.contains("ey result");
    if (!may || scope.isArchived(page)) {
      return found;
    }
    for (Block table : scope.tables(page)) {
      table(table, page, found);
    }
    boolean about = page.kind() == Kind.OKR || ABOUT.matcher(page.title()).find();
    for (Block block : scope.passages(page)) {
      if (block.type() == Block.Type.HEADING) {
        about = about || ABOUT.matcher(block.text()).find();
      }
      Matcher line = LINE.matcher(block.text());
      if (about && block.type() != Block.Type.CELL && line.matches()) {
        found.add(result(line.group(1), line.group(2), page, block));
      }
    }
    return found;
  }

  private static void table(Block table, Page page, List<Result> found) {
    List<Block> rows = table.flatten().filter(row -> row.type() == Block.Type.ROW).toList();
    int column = rows.isEmpty() ? -1 : column(rows.get(0));
    for (Block row : rows.subList(column < 1 ? rows.size() : 1, rows.size())) {
      List<Block> cells = row.children();
      if (column < cells.size()) {
        String code = cells.get(column - 1).fullText().strip();
        String text = cells.get(column).fullText().strip();
        if (IN_TABLE.matcher(code).matches() && text.length() > 8) {
          found.add(result(code, text, page, cells.get(column)));
        }
      }
    }
  }

  /** Which column has the words; the one before it has the code. */
  private static int column(Block head) {
    for (int i = 1; i < head.children().size(); i++) {
      if (COLUMN.matcher(head.children().get(i).fullText().strip()).matches()) {
        return i;
      }
    }
    return -1;
  }

  private static Result result(String written, String text, Page page, Block block) {
    String code = written.toLowerCase(Locale.ROOT).replaceAll("[ -]", "").replace("kr", "");
    return new Result(code, written, text, page, block);
  }
}
