package dev.handbook.lint.rules.sop;

import dev.handbook.lint.PageRule;
import dev.handbook.lint.Reporter;
import dev.handbook.lint.RuleContext;
import dev.handbook.lint.RuleInfo;
import dev.handbook.model.Block;
import dev.handbook.model.Block.Type;
import dev.handbook.model.Page;
import java.util.regex.Pattern;

/** A procedure that does not say what to do. */
final class SopNoSteps implements PageRule {
  private static final Pattern STEPS =
      Pattern.compile(
          "\\b(?:steps?|procedure|process|how to|what to do|stages?)\\b", Pattern.CASE_INSENSITIVE);

  @Override
  public RuleInfo info() {
    return RuleInfo.error("sop-no-steps", "HB1408", "SOP has no steps");
  }

  @Override
  public void check(Page page, RuleContext scope, Reporter report) {
    Sops.of(page, scope)
        .filter(sop -> page.source().refused().isEmpty() && !hasSteps(page))
        .ifPresent(
            sop ->
                report
                    .at(sop.span(), "This procedure has no steps.")
                    .atMost(Sops.atMost(sop, scope))
                    .help(
                        "Write what is to be done as a numbered list, or under a heading “Steps”."));
  }

  private static boolean hasSteps(Page page) {
    boolean numbered =
        page.blocks().stream()
            .flatMap(Block::flatten)
            .anyMatch(
                block ->
                    (block.type() == Type.LIST && block.level() == 1)
                        || block.name().startsWith("stepper"));
    return numbered
        || page.headings().stream().anyMatch(heading -> STEPS.matcher(heading.text()).find());
  }
}
