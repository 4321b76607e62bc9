package dev.handbook.lint.rules;

import dev.handbook.lint.Draft;
import dev.handbook.lint.PageRule;
import dev.handbook.lint.Reporter;
import dev.handbook.lint.RuleInfo;
import dev.handbook.lint.Scope;
import dev.handbook.model.Block;
import dev.handbook.model.Page;
import java.util.regex.Pattern;

/** A task that everybody takes for somebody else's. */
final class OwnerTbd implements PageRule {
  private static final Pattern NOBODY =
      Pattern.compile("(?:TBA|TBD|TBC|none|nobody|unknown|\\?+)", Pattern.CASE_INSENSITIVE);

  @Override
  public RuleInfo info() {
    return RuleInfo.error("owner-tbd", "HB0502", "Owner is yet to be named");
  }

  @Override
  public void check(Page page, Scope scope, Reporter report) {
    if (!scope.mayHave(page, Placeholders.NOBODY)
        || !scope.mayHave(page, Placeholders.WHO)
        || scope.isArchived(page)) {
      return;
    }
    page.frontMatter().scalars("owner").stream()
        .filter(owner -> NOBODY.matcher(owner.text()).matches())
        .forEach(owner -> say(report.at(owner.span(), "Nobody owns this page yet.")));
    for (Block block : Passages.of(page)) {
      Placeholders.owner(block.text())
          .ifPresent(
              words ->
                  say(
                      report
                          .at(
                              Passages.find(page, block, words),
                              "Nobody is named here: “" + words + "”.")
                          .context(block.text())));
    }
  }

  private static void say(Draft draft) {
    draft.help("Name a role, a team or a person.");
  }
}
