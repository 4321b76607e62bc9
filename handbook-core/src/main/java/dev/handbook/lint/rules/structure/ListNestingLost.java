package dev.handbook.lint.rules.structure;

import dev.handbook.lint.PageRule;
import dev.handbook.lint.Reporter;
import dev.handbook.lint.RuleContext;
import dev.handbook.lint.RuleInfo;
import dev.handbook.lint.rules.passage.Passages;
import dev.handbook.model.Block;
import dev.handbook.model.Block.Type;
import dev.handbook.model.Page;
import java.util.List;

/** One blank too few, and the points of a step stand beside it in place of below it. */
final class ListNestingLost implements PageRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.warning("list-nesting-lost", "HB0607", "List is not nested as it looks");
  }

  @Override
  public void check(Page page, RuleContext scope, Reporter report) {
    check(page.blocks(), page, report);
  }

  private static void check(List<Block> siblings, Page page, Reporter report) {
    for (int i = 1; i < siblings.size(); i++) {
      Block before = siblings.get(i - 1);
      Block list = siblings.get(i);
      boolean below =
          before.type() == Type.LIST
              && before.level() == 1
              && list.type() == Type.LIST
              && list.level() == 0;
      if (below && isIndented(list, page)) {
        report
            .at(
                Passages.firstLine(page, list.span()),
                "This list looks nested under the item above, but is shown on the same level.")
            .help("Indent it by three spaces so that it is nested under its item.");
      }
    }
    for (Block block : siblings) {
      if (!block.children().isEmpty()) {
        check(block.children(), page, report);
      }
    }
  }

  private static boolean isIndented(Block list, Page page) {
    String line = page.text().line(list.span().line());
    return line.startsWith(" ") && line.stripLeading().matches("[-*+] .*");
  }
}
