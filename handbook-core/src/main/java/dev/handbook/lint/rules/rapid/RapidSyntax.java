package dev.handbook.lint.rules.rapid;

import dev.handbook.domain.Rapid;
import dev.handbook.lint.PageRule;
import dev.handbook.lint.Reporter;
import dev.handbook.lint.RuleContext;
import dev.handbook.lint.RuleInfo;
import dev.handbook.model.Page;

/** Responsibilities that cannot be read, so that nobody can say who decides. */
final class RapidSyntax implements PageRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.error("rapid-syntax", "HB1101", "RAPID roles cannot be read");
  }

  @Override
  public void check(Page page, RuleContext scope, Reporter report) {
    for (Rapid rapid : scope.domain().rapids(page)) {
      for (Rapid.Problem problem : rapid.problems()) {
        if (problem.fault() == Rapid.Fault.SYNTAX) {
          report
              .at(problem.span(), problem.message())
              .help("Write who has which part, as in “CRO(D), RevOps(R, P), Finance(A)”.");
        }
      }
    }
  }
}
