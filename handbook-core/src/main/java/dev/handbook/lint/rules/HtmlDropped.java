package dev.handbook.lint.rules;

import dev.handbook.lint.FaultRule;
import dev.handbook.lint.RuleInfo;

/** HTML that a page may not contain, taken out by the parser. */
final class HtmlDropped implements FaultRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.warning("html-dropped", "HB0619", "HTML is left out of the page");
  }
}
