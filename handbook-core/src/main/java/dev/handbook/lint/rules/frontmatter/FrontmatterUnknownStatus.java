package dev.handbook.lint.rules.frontmatter;

import dev.handbook.domain.PageStatus;
import dev.handbook.lint.HandbookReporter;
import dev.handbook.lint.HandbookRule;
import dev.handbook.lint.RuleContext;
import dev.handbook.lint.RuleInfo;
import dev.handbook.model.Key;
import java.util.Arrays;
import java.util.List;

/** A status that is not understood: the page counts as one that says nothing of its life. */
final class FrontmatterUnknownStatus implements HandbookRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.warning(
        "frontmatter-unknown-status", "HB0421", "Status of the page is not known");
  }

  @Override
  public void check(RuleContext scope, HandbookReporter report) {
    List<String> ours =
        Arrays.stream(PageStatus.values()).map(PageStatus::id).filter(id -> !id.isEmpty()).toList();
    UnknownValue.check(
        Key.STATUS.id(), value -> PageStatus.read(value).isPresent(), ours, scope, report);
  }
}
