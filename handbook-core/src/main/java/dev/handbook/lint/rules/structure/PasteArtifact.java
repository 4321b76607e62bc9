package dev.handbook.lint.rules.structure;

import dev.handbook.lint.PageRule;
import dev.handbook.lint.Reporter;
import dev.handbook.lint.RuleContext;
import dev.handbook.lint.RuleInfo;
import dev.handbook.lint.rules.passage.Passages;
import dev.handbook.model.Block;
import dev.handbook.model.Page;
import dev.handbook.text.KeywordSet;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Buttons and menus of the page that a text was copied from. */
final class PasteArtifact implements PageRule {
  /** Looked for first, because hardly any page has one. */
  private static final KeywordSet HINTS =
      KeywordSet.of(
          "Skip to content",
          "Copy path",
          " sloc)",
          "Users who have contributed",
          "perform that action");

  private static final Pattern ARTIFACT =
      Pattern.compile(
          "^Skip to content\\b|\\bFind file Copy path\\b|\\b[0-9]+ lines \\([0-9]+ sloc\\)|^Users who have contributed to this file|^You can[’']t perform that action at this time");

  @Override
  public RuleInfo info() {
    return RuleInfo.warning("paste-artifact", "HB0618", "Text was copied along with a web page");
  }

  @Override
  public Optional<KeywordSet> words() {
    return Optional.of(HINTS);
  }

  @Override
  public void check(Page page, RuleContext scope, Reporter report) {
    for (Block block : scope.passages(page, HINTS)) {
      Matcher words = ARTIFACT.matcher(block.text());
      if (words.find()) {
        report
            .at(
                Passages.find(page, block, words.group()),
                "“" + words.group() + "” belongs to the page that this was copied from.")
            .context(block.text())
            .help("Remove it.");
      }
    }
  }
}
