package dev.handbook.lint.rules.initiative;

import dev.handbook.lint.Rule;
import java.util.List;

/** The rules about initiatives and their milestones, in the order of their codes. */
public final class InitiativeRules {
  /** Every one of them. */
  public static final List<Rule> ALL =
      List.of(
          new InitiativeMissingField(),
          new MilestoneNoDate(),
          new MilestonePartialDate(),
          new MilestonePast(),
          new AllocationSum(),
          new CopiedObjective(),
          new LabelInValue());

  private InitiativeRules() {}
}
