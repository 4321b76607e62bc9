package dev.handbook.lint.rules.rapid;

import dev.handbook.domain.Rapid;
import dev.handbook.lint.PageRule;
import dev.handbook.lint.Reporter;
import dev.handbook.lint.RuleContext;
import dev.handbook.lint.RuleInfo;
import dev.handbook.model.Page;

/** A part that the model of the decision does not have. */
final class RapidUnknownRole implements PageRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.error("rapid-unknown-role", "HB1104", "RAPID has a letter that does not exist");
  }

  @Override
  public void check(Page page, RuleContext scope, Reporter report) {
    for (Rapid rapid : scope.domain().rapids(page)) {
      for (Rapid.Problem problem : rapid.problems()) {
        if (problem.fault() == Rapid.Fault.UNKNOWN_ROLE) {
          report
              .at(problem.span(), problem.message())
              .help(
                  "Use one of these letters, or add “model: RACI” or “model: DACI” to the front matter.");
        }
      }
    }
  }
}
