package dev.handbook.lint.rules.sop;

import dev.handbook.domain.Tie;
import dev.handbook.domain.Vpmom;
import dev.handbook.lint.PageRule;
import dev.handbook.lint.Reporter;
import dev.handbook.lint.RuleContext;
import dev.handbook.lint.RuleInfo;
import dev.handbook.model.Page;
import dev.handbook.rule.RuleId;
import java.util.Optional;

/** A tie to a VPMOM, or to a part of one, that does not exist. */
final class SopVpmomUnresolved implements PageRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.error(
        RuleId.SOP_VPMOM_UNRESOLVED, "HB1402", "SOP serves a VPMOM that is missing");
  }

  @Override
  public void check(Page page, RuleContext scope, Reporter report) {
    Sops.of(page, scope).ifPresent(sop -> sop.serves().forEach(tie -> check(tie, scope, report)));
  }

  private static void check(Tie tie, RuleContext scope, Reporter report) {
    Optional<Vpmom> vpmom = scope.domain().vpmom(tie.id());
    if (vpmom.isEmpty()) {
      report
          .at(tie.span(), "There is no VPMOM with the id “" + tie.id() + "”.")
          .context(tie.written())
          .help(
              scope
                  .closestVpmom(tie.id())
                  .map(close -> "Did you mean " + close + "?")
                  .orElse("Write the “id” of a page of kind vpmom."));
    } else if (!vpmom.get().has(tie)) {
      String missing =
          tie.words().isPresent() && vpmom.get().named(tie).isPresent()
              ? "line that alone begins “" + tie.words().get() + "”"
              : "part “" + tie.written() + "”";
      report
          .at(tie.span(), "The VPMOM “" + tie.id() + "” has no " + missing + ".")
          .context(tie.written())
          .help(
              "Name one of its sections and an item that exists, as in "
                  + tie.id()
                  + "#methods.2.");
    }
  }
}
