package dev.handbook.lint.rules.wording;

import dev.handbook.domain.Owners;
import dev.handbook.lint.FindingBuilder;
import dev.handbook.lint.PageRule;
import dev.handbook.lint.Reporter;
import dev.handbook.lint.RuleContext;
import dev.handbook.lint.RuleInfo;
import dev.handbook.lint.rules.passage.Passages;
import dev.handbook.model.Block;
import dev.handbook.model.Key;
import dev.handbook.model.Kind;
import dev.handbook.model.Page;
import dev.handbook.rule.RuleId;
import dev.handbook.text.KeywordSet;
import java.util.Optional;
import java.util.Set;

/** A task that everybody takes for somebody else's. */
final class OwnerTbd implements PageRule {
  private static final Set<Kind> OWNED = Set.of(Kind.SOP, Kind.POLICY, Kind.INITIATIVE);

  @Override
  public RuleInfo info() {
    return RuleInfo.error(RuleId.OWNER_TBD, "HB0502", "Owner is yet to be named");
  }

  @Override
  public Optional<KeywordSet> words() {
    return Optional.of(MissingOwners.WHO);
  }

  @Override
  public void check(Page page, RuleContext scope, Reporter report) {
    if (scope.isArchived(page) || Templates.is(page)) {
      return;
    }
    page.frontMatter().scalars(Key.OWNER).stream()
        .filter(owner -> MissingOwners.isNobody(owner.text()) || isNeeded(page, scope))
        .forEach(owner -> say(report.at(owner.span(), "Nobody owns this page yet.")));
    for (Block block : scope.passages(page, MissingOwners.WHO)) {
      Optional<String> words = MissingOwners.in(block.text());
      if (words.isPresent() && !Passages.isCode(page, block, words.get())) {
        say(words.get(), block, page, report);
      }
    }
    if (scope.mentions(page, MissingOwners.WHO)) {
      for (Block cell : MissingOwners.cells(scope.tables(page))) {
        say(cell.fullText().strip(), cell, page, report);
      }
    }
  }

  /** Whether a page of this kind needs an owner, and whatever is written names none. */
  private static boolean isNeeded(Page page, RuleContext scope) {
    return OWNED.contains(page.kind()) && Owners.of(page, scope.handbook()).isEmpty();
  }

  private static void say(String words, Block block, Page page, Reporter report) {
    say(
        report
            .at(Passages.find(page, block, words), "Nobody is named here: “" + words + "”.")
            .context(block.text()));
  }

  private static void say(FindingBuilder finding) {
    finding.help("Name a role, a team or a person.");
  }
}
