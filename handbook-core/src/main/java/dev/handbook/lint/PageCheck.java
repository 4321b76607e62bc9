package dev.handbook.lint;

import dev.handbook.model.Page;
import dev.handbook.text.Span;
import java.util.List;

/**
 * One rule on one page: runs it, and gathers what it says. There are a hundred for each page, so it
 * is a class: a lambda that holds something costs a call into the virtual machine where code is
 * compiled quickly, as builds have it.
 */
record PageCheck(PageRule rule, Page page, RuleContext scope, List<FindingBuilder> drafts)
    implements Runnable, Reporter {
  @Override
  public void run() {
    rule.check(page, scope, this);
  }

  @Override
  public FindingBuilder at(Span span, String message) {
    FindingBuilder finding = new FindingBuilder(rule.info(), page.path(), span, message);
    drafts.add(finding);
    return finding;
  }
}
