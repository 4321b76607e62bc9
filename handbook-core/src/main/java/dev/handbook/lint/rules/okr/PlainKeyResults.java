package dev.handbook.lint.rules.okr;

import dev.handbook.lint.RuleContext;
import dev.handbook.model.Block;
import dev.handbook.model.Kind;
import dev.handbook.model.Page;
import dev.handbook.text.KeywordSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Key results whose codes name no team: {@code KR1}, {@code KR-2}, {@code KR 1.1}, and {@code 1.1}
 * in a table of key results. Such a code is used by every team, so by itself it says nothing.
 */
final class PlainKeyResults {
  private static final Pattern CODE =
      Pattern.compile("(?:KR|O\\d{1,2}[ .-]?KR)[ -]?\\d{1,2}(?:\\.\\d{1,2})?");

  private static final Pattern NUMBER = Pattern.compile("\\d{1,2}\\.\\d{1,2}");

  private static final Pattern LINE =
      Pattern.compile("(" + CODE + ")(?: ?[:.)–—]|:| -) *(\\S[^\\n]{8,})");

  private static final Pattern COLUMN =
      Pattern.compile("(?:key results?|KRs?|results?)", Pattern.CASE_INSENSITIVE);

  private static final Pattern HEAD =
      Pattern.compile("\\b(?:KRs?|OKRs?|key results?)\\b", Pattern.CASE_INSENSITIVE);

  private static final Pattern ABOUT =
      Pattern.compile("\\bOKRs?\\b|\\bkey results?\\b", Pattern.CASE_INSENSITIVE);

  private PlainKeyResults() {}

  /**
   * One of them at one place.
   *
   * @param code in small letters without blanks and hyphens
   * @param written as the page writes it
   * @param figures where its figure may stand: its text, or all of its row
   */
  record Result(String code, String written, String text, String figures, Page page, Block block) {}

  /** One of these is in every page that has any. */
  static final KeywordSet MAY_HAVE = KeywordSet.of("key result", "kr");

  /** Those of a page, in its order. */
  static List<Result> of(Page page, RuleContext scope) {
    List<Result> found = new ArrayList<>();
    if (!scope.mentions(page, MAY_HAVE) || scope.isArchived(page)) {
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
        found.add(result(line.group(1), line.group(2), line.group(2), page, block));
      }
    }
    return found;
  }

  private static void table(Block table, Page page, List<Result> found) {
    List<Block> rows = table.flatten().filter(row -> row.type() == Block.Type.ROW).toList();
    boolean ofResults =
        !rows.isEmpty()
            && rows.get(0).children().stream()
                .anyMatch(head -> HEAD.matcher(head.fullText()).find());
    boolean words = ofResults && rows.get(0).children().stream().anyMatch(PlainKeyResults::isWords);
    for (Block row : rows.subList(ofResults ? 1 : rows.size(), rows.size())) {
      List<Block> cells = row.children();
      for (int i = 0; i + 1 < cells.size(); i++) {
        String code = cells.get(i).fullText().strip();
        String text = cells.get(i + 1).fullText().strip();
        boolean coded = CODE.matcher(code).matches() || words && NUMBER.matcher(code).matches();
        if (coded && text.length() > 8) {
          String others =
              cells.subList(i + 1, cells.size()).stream()
                  .map(Block::fullText)
                  .collect(Collectors.joining(" "));
          found.add(result(code, text, others, page, cells.get(i + 1)));
          break;
        }
      }
    }
  }

  private static boolean isWords(Block head) {
    return COLUMN.matcher(head.fullText().strip()).matches();
  }

  private static Result result(
      String written, String text, String figures, Page page, Block block) {
    String code = written.toLowerCase(Locale.ROOT).replaceAll("[ -]", "").replace("kr", "");
    return new Result(code, written, text, figures, page, block);
  }
}
