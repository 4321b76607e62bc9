package dev.handbook.lint.rules.structure;

import dev.handbook.lint.FaultRule;
import dev.handbook.lint.RuleInfo;
import dev.handbook.model.Fault;
import dev.handbook.model.Severity;
import dev.handbook.rule.RuleId;

/** HTML that a page may not contain, taken out by the parser. */
final class HtmlDropped implements FaultRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.warning(RuleId.HTML_DROPPED, "HB0619", "HTML is left out of the page");
  }

  /** A page without its author's colours says what it said; one without a form or film does not. */
  @Override
  public Severity atMost(Fault fault) {
    return fault.message().startsWith("The attribute style ") ? Severity.INFO : Severity.ERROR;
  }
}
