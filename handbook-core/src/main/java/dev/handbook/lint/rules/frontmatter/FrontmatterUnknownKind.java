package dev.handbook.lint.rules.frontmatter;

import dev.handbook.lint.HandbookReporter;
import dev.handbook.lint.HandbookRule;
import dev.handbook.lint.RuleContext;
import dev.handbook.lint.RuleInfo;
import dev.handbook.model.Key;
import dev.handbook.model.Kind;
import java.util.Arrays;
import java.util.List;

/** A kind of page that does not exist: the page is treated as any other, its checks do not run. */
final class FrontmatterUnknownKind implements HandbookRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.warning("frontmatter-unknown-kind", "HB0407", "Kind of page is not known");
  }

  @Override
  public void check(RuleContext scope, HandbookReporter report) {
    List<String> kinds = Arrays.stream(Kind.values()).map(Kind::id).toList();
    UnknownValue.check(Key.KIND.id(), kinds::contains, kinds, scope, report);
  }
}
