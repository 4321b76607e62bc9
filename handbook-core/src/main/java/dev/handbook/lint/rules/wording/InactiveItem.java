package dev.handbook.lint.rules.wording;

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

/** What no longer runs and still stands in the list of what does. */
final class InactiveItem implements PageRule {
  private static final Pattern MARK =
      Pattern.compile(
          "[\\[(](?:currently )?(?:inactive|on hold|discontinued|deprecated|obsolete)[\\])]",
          Pattern.CASE_INSENSITIVE);

  private static final KeywordSet MAY_BE_MARKED =
      KeywordSet.of("inactive", "on hold", "discontinued", "deprecated", "obsolete");

  @Override
  public RuleInfo info() {
    return RuleInfo.info("inactive-item", "HB0504", "Item is marked as inactive");
  }

  @Override
  public Optional<KeywordSet> words() {
    return Optional.of(MAY_BE_MARKED);
  }

  @Override
  public void check(Page page, RuleContext scope, Reporter report) {
    if (scope.isArchived(page)) {
      return;
    }
    for (Block block : scope.passages(page, MAY_BE_MARKED)) {
      Matcher mark = MARK.matcher(block.text());
      if (mark.find()) {
        report
            .at(Passages.find(page, block, mark.group()), "This is marked “" + mark.group() + "”.")
            .context(block.text())
            .help("Remove it, or move it to a list of former items.");
      }
    }
  }
}
