package dev.handbook.lint.rules.wording;

import dev.handbook.lint.PageRule;
import dev.handbook.lint.Reporter;
import dev.handbook.lint.RuleContext;
import dev.handbook.lint.RuleInfo;
import dev.handbook.lint.rules.passage.Passages;
import dev.handbook.model.Block;
import dev.handbook.model.Page;
import dev.handbook.rule.RuleId;
import dev.handbook.text.KeywordSet;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The page itself says that it cannot be trusted. */
final class NeedsUpdate implements PageRule {
  private static final String SUBJECT =
      "(?:this (?:page|section|document|process|information|guide|list) )";
  private static final String UPDATE = "(?:to be updated(?=\\W*$)|(?:an )?updat(?:e|ing))";

  private static final Pattern SAYS_SO =
      Pattern.compile(
          "\\bin need of (?:an )?updat(?:e|ing)\\b|[(\\[]needs? (?:an )?updat(?:e|ing)[)\\]]|[(\\[]outdated[)\\]]"
              + "|^(?:"
              + SUBJECT
              + "|this )?(?:needs?|requires?) "
              + UPDATE
              + "\\b|^update (?:needed|required|pending)\\W*$|; update pending\\W*$"
              + "|^please update (?:this|the) (?:page|section|document)\\b"
              + "|^(?:"
              + SUBJECT
              + "|this )(?:is (?:out of date|outdated|obsolete|no longer (?:current|maintained|valid|up to date))\\b|(?:may|might) be (?:out of date|outdated)\\W*$)"
              + "|^(?:note: )?(?:outdated|out of date|obsolete)\\W*$",
          Pattern.CASE_INSENSITIVE);

  private static final KeywordSet MAY_SAY_SO =
      KeywordSet.of("updat", "out of date", "outdated", "obsolete", "no longer ");

  @Override
  public RuleInfo info() {
    return RuleInfo.warning(RuleId.NEEDS_UPDATE, "HB0503", "Text says that it is out of date");
  }

  @Override
  public Optional<KeywordSet> words() {
    return Optional.of(MAY_SAY_SO);
  }

  @Override
  public void check(Page page, RuleContext scope, Reporter report) {
    if (scope.isArchived(page)) {
      return;
    }
    for (Block block : scope.passages(page, MAY_SAY_SO)) {
      Matcher words = SAYS_SO.matcher(block.text());
      if (words.find() && !Passages.isCode(page, block, words.group())) {
        report
            .at(
                Passages.find(page, block, words.group()),
                "The page says that this is out of date: “" + words.group() + "”.")
            .context(block.text())
            .help("Update it, or remove it.");
      }
    }
  }
}
