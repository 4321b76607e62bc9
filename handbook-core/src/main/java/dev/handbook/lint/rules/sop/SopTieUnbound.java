package dev.handbook.lint.rules.sop;

import dev.handbook.domain.Tie;
import dev.handbook.domain.Vpmom;
import dev.handbook.lint.PageRule;
import dev.handbook.lint.Reporter;
import dev.handbook.lint.RuleContext;
import dev.handbook.lint.RuleInfo;
import dev.handbook.model.Page;

/** A number means another line of a plan as soon as one is added above it. */
final class SopTieUnbound implements PageRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.info("sop-tie-unbound", "HB1422", "SOP is tied to a number only");
  }

  @Override
  public void check(Page page, RuleContext scope, Reporter report) {
    Sops.of(page, scope)
        .ifPresent(
            sop ->
                sop.serves().stream()
                    .filter(tie -> tie.words().isEmpty())
                    .forEach(
                        tie ->
                            scope
                                .domain()
                                .vpmom(tie.id())
                                .filter(plan -> SopVpmomPast.past(plan, scope).isEmpty())
                                .ifPresent(vpmom -> check(page, tie, vpmom, report))));
  }

  private static void check(Page page, Tie tie, Vpmom vpmom, Reporter report) {
    vpmom
        .number(tie)
        .filter(number -> !TieFix.words(vpmom, tie, number).isEmpty())
        .ifPresent(
            number -> {
              String reference = TieFix.bound(vpmom, vpmom.named(tie).orElseThrow(), number);
              report
                  .at(
                      tie.span(),
                      "“"
                          + tie.written()
                          + "” means another line as soon as one is added above it.")
                  .context(tie.written())
                  .help("Write its words beside the number: “" + reference + "”.")
                  .fix(TieFix.write(page, tie, reference));
            });
  }
}
