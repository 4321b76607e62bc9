package dev.handbook.lint.rules.own;

import dev.handbook.lint.FindingBuilder;
import dev.handbook.lint.PageRule;
import dev.handbook.lint.Reporter;
import dev.handbook.lint.RuleContext;
import dev.handbook.lint.RuleInfo;
import dev.handbook.model.FrontMatter.Scalar;
import dev.handbook.model.FrontMatter.Value;
import dev.handbook.model.Page;
import dev.handbook.model.Settings.OwnRule;
import dev.handbook.text.Span;

/** Keys of front matter that a page must have, with a value. */
record OwnKeys(RuleInfo info, OwnRule rule, OwnPages pages) implements PageRule {
  @Override
  public void check(Page page, RuleContext scope, Reporter report) {
    if (!pages.include(page, scope)) {
      return;
    }
    for (String key : rule.demand().values()) {
      if (page.frontMatter().get(key).filter(OwnKeys::says).isEmpty()) {
        FindingBuilder finding = report.at(Span.FILE, OwnRules.message(rule, key)).context(key);
        rule.help().ifPresent(finding::help);
      }
    }
  }

  private static boolean says(Value value) {
    return !(value instanceof Scalar scalar) || !scalar.text().isBlank();
  }
}
