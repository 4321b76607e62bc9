package dev.handbook.lint.rules.structure;

import dev.handbook.lint.FaultRule;
import dev.handbook.lint.RuleInfo;
import dev.handbook.model.Fault;
import dev.handbook.model.Severity;
import dev.handbook.rule.RuleId;
import java.util.List;

/** HTML that a page may not contain, taken out by the parser. */
final class HtmlDropped implements FaultRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.warning(RuleId.HTML_DROPPED, "HB0619", "HTML is left out of the page");
  }

  /**
   * What changes the looks of a page alone, and controls, whose words stay: colours, another
   * version of a picture, buttons.
   */
  private static final List<String> LOOKS =
      List.of(
          "The attribute style ",
          "<style> ",
          "An image from another host ",
          "<button> ",
          "<select> ",
          "<option> ");

  /** A page without its author's colours says what it said; one without a form or film does not. */
  @Override
  public Severity atMost(Fault fault) {
    return LOOKS.stream().anyMatch(fault.message()::startsWith) ? Severity.INFO : Severity.ERROR;
  }
}
