package dev.handbook.lint.rules.sop;

import dev.handbook.domain.Governance;
import dev.handbook.domain.Sop;
import dev.handbook.domain.Tie;
import dev.handbook.domain.Vpmom;
import dev.handbook.lint.FindingBuilder;
import dev.handbook.lint.PageRule;
import dev.handbook.lint.Reporter;
import dev.handbook.lint.RuleContext;
import dev.handbook.lint.RuleInfo;
import dev.handbook.model.Page;
import dev.handbook.rule.RuleId;
import java.util.Optional;

/** A plan that nobody follows any more ties a procedure to nothing. */
final class SopVpmomPast implements PageRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.warning(
        RuleId.SOP_VPMOM_PAST, "HB1420", "SOP serves a VPMOM that is no longer in force");
  }

  @Override
  public void check(Page page, RuleContext scope, Reporter report) {
    Sops.eachPlan(
        page,
        scope,
        (sop, tie, plan) ->
            past(plan, scope).ifPresent(why -> report(sop, tie, plan, why, scope, report)));
  }

  private static void report(
      Sop sop, Tie tie, Vpmom plan, String why, RuleContext scope, Reporter report) {
    Optional<Vpmom> successor = scope.domain().successor(plan);
    Optional<String> moved = successor.flatMap(next -> TieFix.moved(tie, plan, next));
    FindingBuilder found =
        report
            .at(tie.span(), "“" + plan.title() + "” " + why + ".")
            .context(tie.written())
            .atMost(Sops.atMost(sop, scope));
    if (moved.isPresent()) {
      found
          .help("Its successor says the same: write “" + moved.get() + "”.")
          .fix(TieFix.write(sop.page(), tie, moved.get()));
    } else {
      found.help(
          successor
              .map(
                  next ->
                      "Its successor is “"
                          + next.title()
                          + "” ("
                          + next.id()
                          + "), which has no line with the same words: tie the procedure to what it"
                          + " serves there, or retire it.")
              .orElse(
                  "Tie the procedure to a plan that is in force, or retire it. A plan that replaces"
                      + " this one names it in “previous”."));
    }
  }

  /** Why a plan is no longer in force. */
  static Optional<String> past(Vpmom vpmom, RuleContext scope) {
    Governance governance = scope.governance(vpmom);
    return switch (governance.status()) {
      case SUPERSEDED -> Optional.of("is superseded");
      case RETIRED -> Optional.of("is retired");
      default ->
          governance.archived()
              ? Optional.of("is archived")
              : governance
                  .periodEnd()
                  .filter(end -> end.isBefore(scope.today()))
                  .map(end -> "ended on " + end);
    };
  }
}
