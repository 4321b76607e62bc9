package dev.handbook.lint.rules.structure;

import dev.handbook.lint.PageRule;
import dev.handbook.lint.Reporter;
import dev.handbook.lint.RuleContext;
import dev.handbook.lint.RuleInfo;
import dev.handbook.model.Block;
import dev.handbook.model.Block.Type;
import dev.handbook.model.Page;
import dev.handbook.text.Span;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** In the contents of the page nobody can tell them apart. */
final class DuplicateSiblingHeading implements PageRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.info(
        "duplicate-sibling-heading", "HB0604", "Two sections have the same heading");
  }

  @Override
  public void check(Page page, RuleContext scope, Reporter report) {
    check(page.blocks(), report);
  }

  private static void check(List<Block> siblings, Reporter report) {
    Deque<Block> path = new ArrayDeque<>();
    Map<String, Block> first = new HashMap<>();
    for (Block block : siblings) {
      if (block.type() == Type.HEADING && !block.text().isBlank()) {
        while (!path.isEmpty() && path.peek().level() >= block.level()) {
          path.pop();
        }
        String above = path.isEmpty() ? "" : place(path.peek().span());
        String key = above + " " + block.level() + " " + block.text().toLowerCase(Locale.ROOT);
        Block other = first.putIfAbsent(key, block);
        if (other != null) {
          report
              .at(block.span(), "Line " + other.span().line() + " has the same heading.")
              .help("Say in the heading what makes this section different.");
        }
        path.push(block);
      }
      if (!block.children().isEmpty()) {
        check(block.children(), report);
      }
    }
  }

  private static String place(Span span) {
    return span.line() + ":" + span.column() + "-" + span.endLine() + ":" + span.endColumn();
  }
}
