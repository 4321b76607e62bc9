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
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code 3.Send it} is no point of a list, but runs on behind the one above. */
final class ListMarkerNoSpace implements PageRule {
  private static final Pattern NUMBERED =
      Pattern.compile("^[\\s>]*([0-9]{1,3})[.)](\\s*)(?:\\p{L}{2}|[*_\\[`]).*$");

  @Override
  public RuleInfo info() {
    return RuleInfo.warning(
        "list-marker-no-space", "HB0642", "List item has no space after its number");
  }

  @Override
  public void check(Page page, RuleContext scope, Reporter report) {
    check(page.blocks(), page, report);
  }

  private static void check(List<Block> siblings, Page page, Reporter report) {
    for (Block block : siblings) {
      boolean numbered = block.type() == Type.LIST && block.level() == 1;
      if (numbered || block.type() == Type.PARAGRAPH && beginsWithDigit(block.text())) {
        lines(block, page, report);
      }
      if (!block.children().isEmpty() && block.type() != Type.CODE) {
        check(block.children(), page, report);
      }
    }
  }

  private static boolean beginsWithDigit(String text) {
    return !text.isEmpty() && text.charAt(0) >= '0' && text.charAt(0) <= '9';
  }

  /** A line counts only where it goes on with the numbers of the lines around it. */
  private static void lines(Block block, Page page, Reporter report) {
    SourceText text = page.text();
    int last = Math.min(block.span().endLine(), text.lineCount());
    if (!isAnyGlued(text, block.span().line(), last)) {
      return;
    }
    List<Integer> glued = new ArrayList<>();
    int former = -1;
    int points = 0;
    for (int line = block.span().line(); line <= last; line++) {
      Matcher point = NUMBERED.matcher(text.line(line));
      if (!point.matches()) {
        continue;
      }
      int number = Integer.parseInt(point.group(1));
      boolean next = points == 0 || number == former + 1;
      former = number;
      points += next ? 1 : 0;
      if (next && point.group(2).isEmpty()) {
        glued.add(line);
      }
    }
    if (points > 1) {
      glued.forEach(line -> report(line, page, report));
    }
  }

  /**
   * Whether one of the lines may begin with a number that has no space behind it; by far not all.
   */
  private static boolean isAnyGlued(SourceText text, int first, int last) {
    String all = text.text();
    for (int line = first; line <= last; line++) {
      int end = line == text.lineCount() ? all.length() : text.startOf(line + 1);
      int at = text.startOf(line);
      while (at < end && (all.charAt(at) <= ' ' || all.charAt(at) == '>')) {
        at++;
      }
      int digits = at;
      while (at < end && all.charAt(at) >= '0' && all.charAt(at) <= '9') {
        at++;
      }
      boolean mark = at > digits && at < end && (all.charAt(at) == '.' || all.charAt(at) == ')');
      if (mark && at + 1 < end && all.charAt(at + 1) > ' ') {
        return true;
      }
    }
    return false;
  }

  private static void report(int line, Page page, Reporter report) {
    SourceText text = page.text();
    Matcher point = NUMBERED.matcher(text.line(line));
    if (point.matches()) {
      int at = text.startOf(line) + point.start(2);
      report
          .at(
              text.lineSpan(line),
              "This line is not a list item: a space is missing after its number.")
          .help("Add a space after the number.")
          .fix(Fix.safe("Add a space after the number", page.path(), text.span(at, at), " "));
    }
  }
}
