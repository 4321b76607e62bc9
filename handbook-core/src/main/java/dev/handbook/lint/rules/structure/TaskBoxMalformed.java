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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A task has one character between its brackets: a space, or an x when it is done. */
final class TaskBoxMalformed implements PageRule {
  private static final Pattern ITEM =
      Pattern.compile(
          "^[\\s>]*(?:[-*+]|[0-9]{1,9}[.)])\\s+(\\[\\s*([xX]?)\\s*])(\\s?)(?=\\S)(?![(\\[:]).*$");

  private static final Pattern GLUED = Pattern.compile("^ {0,3}[-*+]()\\[[ xX]] +\\S.*$");

  @Override
  public RuleInfo info() {
    return RuleInfo.warning("task-box-malformed", "HB0643", "Task is shown with its brackets");
  }

  @Override
  public void check(Page page, RuleContext scope, Reporter report) {
    for (Block block : scope.blocks(page)) {
      String text = block.text();
      boolean plain = !block.attributes().containsKey("task");
      if (block.type() == Type.ITEM && plain && text.startsWith("[")) {
        box(block, page, report);
      } else if (block.type() == Type.PARAGRAPH && text.length() > 2 && text.charAt(1) == '[') {
        glued(block, page, report);
      }
    }
  }

  private static void box(Block item, Page page, Reporter report) {
    SourceText text = page.text();
    int line = item.span().line();
    Matcher task = ITEM.matcher(text.line(line));
    if (!task.matches()) {
      return;
    }
    int start = text.startOf(line);
    String right = task.group(2).isEmpty() ? "[ ]" : "[x]";
    String gap = task.group(3).isEmpty() ? " " : "";
    report
        .at(text.lineSpan(line), "“" + task.group(1) + "” is shown as text, not as a box to tick.")
        .help("Write “" + right + "” and a space.")
        .fix(
            Fix.safe(
                "Write " + right,
                page.path(),
                text.span(start + task.start(1), start + task.end(1)),
                right + gap));
  }

  private static void glued(Block block, Page page, Reporter report) {
    SourceText text = page.text();
    int last = Math.min(block.span().endLine(), text.lineCount());
    for (int line = block.span().line(); line <= last; line++) {
      Matcher task = GLUED.matcher(text.line(line));
      if (task.matches()) {
        int at = text.startOf(line) + task.start(1);
        report
            .at(
                text.lineSpan(line),
                "This task is shown as text: a space is missing before its box.")
            .help("Write a space before the “[”.")
            .fix(Fix.safe("Write a space", page.path(), text.span(at, at), " "));
      }
    }
  }
}
