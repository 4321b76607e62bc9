package dev.handbook.lint.rules.okr;

import dev.handbook.lint.PageRule;
import dev.handbook.lint.Reporter;
import dev.handbook.lint.RuleContext;
import dev.handbook.lint.RuleInfo;
import dev.handbook.lint.rules.passage.Passages;
import dev.handbook.model.Block;
import dev.handbook.model.Block.Type;
import dev.handbook.model.Page;
import dev.handbook.text.KeywordSet;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** CP is the company, level 1; OP is operations, level 2. */
final class KrLevel implements PageRule {
  private static final Pattern LEVEL =
      Pattern.compile("\\blevel ([12])\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern CODE = Pattern.compile("^\\W*(CP|OP)-(?:KR|O) ?[0-9][0-9.a-z]*");

  private static final KeywordSet NAMED = KeywordSet.of("level 1", "level 2");

  @Override
  public RuleInfo info() {
    return RuleInfo.warning("kr-level", "HB1205", "Key result is listed under the wrong level");
  }

  @Override
  public Optional<KeywordSet> words() {
    return Optional.of(NAMED);
  }

  @Override
  public void check(Page page, RuleContext scope, Reporter report) {
    if (!scope.mentions(page, NAMED)) {
      return;
    }
    int level = 0;
    for (Block block : scope.passages(page)) {
      Matcher named = LEVEL.matcher(block.text());
      if (named.find() && block.text().length() < 60) {
        level = Integer.parseInt(named.group(1));
      } else if (block.type() == Type.HEADING) {
        level = 0;
      }
      Matcher code = CODE.matcher(block.text());
      if (level > 0 && code.find()) {
        int own = code.group(1).equals("CP") ? 1 : 2;
        if (own != level) {
          report
              .at(
                  Passages.find(page, block, code.group()),
                  "“"
                      + code.group()
                      + "” is a key result of level "
                      + own
                      + ", listed under level "
                      + level
                      + ".")
              .help("Move it, or correct its code.");
        }
      }
    }
  }
}
