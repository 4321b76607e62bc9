package dev.handbook.lint.rules.wording;

import dev.handbook.lint.PageRule;
import dev.handbook.lint.Reporter;
import dev.handbook.lint.RuleContext;
import dev.handbook.lint.RuleInfo;
import dev.handbook.lint.rules.passage.Passages;
import dev.handbook.model.Block;
import dev.handbook.model.Block.Type;
import dev.handbook.model.Page;
import dev.handbook.rule.RuleId;
import dev.handbook.text.KeywordSet;
import java.util.Optional;
import java.util.regex.Pattern;

/** An instruction to the writer that the reader gets to see. */
final class TemplateBoilerplate implements PageRule {
  private static final KeywordSet TEMPLATE =
      KeywordSet.of("template", "how to", "how-to", "guide", "example");

  private static final Pattern INSTRUCTION =
      Pattern.compile(
          "\\[(?:Define|Describe|Insert|Add|List|Enter|Name of|What (?:is|are|do)|Include|Your|Write|Fill)\\b[^\\]]*]\\.?"
              + "|List them here\\.?|Add links? to (?:the )?meeting notes\\.?|Add resources for new hires\\.?"
              + "|Create a blog post to share\\b.*|(?:Insert|Enter|Add|Write) (?:your |the )?(?:text|content|link|description|name|details) here\\.?"
              + "|(?:Your )?(?:text|content|description|name)(?: goes)? here\\.?|Click to add text\\.?",
          Pattern.CASE_INSENSITIVE);

  private static final KeywordSet MAY_BE =
      KeywordSet.of(
          "[d",
          "[i",
          "[a",
          "[l",
          "[e",
          "[n",
          "[w",
          "[y",
          "[f",
          "list them",
          "add ",
          "create a blog",
          "insert ",
          "enter ",
          "write ",
          " here",
          "click to");

  /** Whether a text as a whole tells the writer what to put in its place. */
  static boolean isInstruction(String text) {
    return MAY_BE.in(text) && INSTRUCTION.matcher(text).matches();
  }

  @Override
  public RuleInfo info() {
    return RuleInfo.warning(
        RuleId.TEMPLATE_BOILERPLATE, "HB0505", "Text of a template was left in");
  }

  @Override
  public Optional<KeywordSet> words() {
    return Optional.of(MAY_BE);
  }

  @Override
  public void check(Page page, RuleContext scope, Reporter report) {
    if (!scope.mentions(page, MAY_BE)) {
      return;
    }
    boolean template = TEMPLATE.in(page.title() + " " + page.path());
    if (template || page.frontMatter().text("lint").isPresent() || scope.isArchived(page)) {
      return;
    }
    for (Block block : scope.passages(page, MAY_BE)) {
      if (block.type() != Type.HEADING && isInstruction(block.text())) {
        report
            .at(
                Passages.firstLine(page, block.span()),
                "“" + block.text() + "” is an instruction to the writer.")
            .context(block.text())
            .help("Replace it with what it asks for.");
      }
    }
  }
}
