package dev.handbook.lint;

import dev.handbook.model.Page;
import dev.handbook.text.Span;
import java.util.List;

/**
 * One rule on one page: runs it, and gathers what it says. There are a hundred for each page, so it
 * is a class: a lambda that holds something costs a call into the virtual machine where code is
 * compiled quickly, as builds have it.
 */
record PageCheck(PageRule rule, Page page, Scope scope, List<Draft> drafts)
    implements Runnable, Reporter {
  @Override
  public void run() {
    rule.check(page, scope, this);
  }

  @Override
  public Draft at(Span span, String message) {
    Draft draft = new Draft(rule.info(), page.path(), span, message);
    drafts.add(draft);
    return draft;
  }
}
