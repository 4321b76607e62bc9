package dev.handbook.lint.rules.structure;

import dev.handbook.lint.PageRule;
import dev.handbook.lint.Profile;
import dev.handbook.lint.Reporter;
import dev.handbook.lint.RuleContext;
import dev.handbook.lint.RuleInfo;
import dev.handbook.lint.rules.passage.Passages;
import dev.handbook.model.Block;
import dev.handbook.model.Block.Type;
import dev.handbook.model.Page;

/** It looks like a heading and is in no table of contents, and nobody can link to it. */
final class HeadingAsBold implements PageRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.info("heading-as-bold", "HB0617", "Bold line stands for a heading")
        .in(Profile.STRICT);
  }

  @Override
  public void check(Page page, RuleContext scope, Reporter report) {
    for (Block block : page.blocks()) {
      boolean bold = "strong".equals(block.attributes().get("emphasis"));
      boolean title = block.text().length() < 60 && !block.text().matches(".*[.!?:;,]");
      if (block.type() == Type.PARAGRAPH && bold && title && !isPart(block, page, scope)) {
        report
            .at(
                Passages.firstLine(page, block.span()),
                "“" + block.text() + "” looks like a heading.")
            .context(block.text())
            .help("Begin the line with “##” or “###” instead of the asterisks.");
      }
    }
  }

  private static boolean isPart(Block block, Page page, RuleContext scope) {
    return scope.domain().vpmoms(page).stream()
        .flatMap(vpmom -> vpmom.parts().stream())
        .anyMatch(part -> part.span().equals(block.span()));
  }
}
