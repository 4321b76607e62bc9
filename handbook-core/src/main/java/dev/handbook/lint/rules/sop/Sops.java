package dev.handbook.lint.rules.sop;

import dev.handbook.domain.Sop;
import dev.handbook.domain.Tie;
import dev.handbook.domain.Vpmom;
import dev.handbook.lint.RuleContext;
import dev.handbook.model.Page;
import dev.handbook.model.Severity;
import java.util.Optional;

/** What several rules for procedures ask. */
final class Sops {
  private Sops() {}

  /** The procedure that a page is, unless it was given up: then nobody will mend it. */
  static Optional<Sop> of(Page page, RuleContext scope) {
    return Sop.of(page).filter(sop -> !scope.isArchived(page));
  }

  /** Does something with each plan that a procedure serves, if it was not given up. */
  static void eachPlan(Page page, RuleContext scope, PlanCheck check) {
    of(page, scope)
        .ifPresent(
            sop ->
                sop.serves()
                    .forEach(
                        tie ->
                            scope
                                .domain()
                                .vpmom(tie.id())
                                .ifPresent(plan -> check.check(sop, tie, plan))));
  }

  /** What is done with a plan that a procedure serves. */
  @FunctionalInterface
  interface PlanCheck {
    /** Does it. */
    void check(Sop sop, Tie tie, Vpmom plan);
  }

  /** Whether it is still being written or agreed on, and nobody follows it yet. */
  static boolean isProposed(Sop sop, RuleContext scope) {
    return scope.governance(sop.page()).isProposed();
  }

  /** What a proposal lacks is worth a word; what a procedure in force lacks is a fault. */
  static Severity atMost(Sop sop, RuleContext scope) {
    return isProposed(sop, scope) ? Severity.INFO : Severity.ERROR;
  }
}
