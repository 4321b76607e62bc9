package dev.handbook.lint.rules.okr;

import dev.handbook.lint.Rule;
import java.util.List;

/** The rules about key results, in the order of their codes. */
public final class OkrRules {
  /** Every one of them. */
  public static final List<Rule> ALL =
      List.of(
          new KrUndefined(),
          new KrTextDrift(),
          new KrSameTextOtherId(),
          new KrDuplicateDefinition(),
          new KrLevel(),
          new KrNotMeasurable(),
          new KrOrphan(),
          new KrPeriodMissing(),
          new KrOwnerMissing(),
          new KrIdFormat(),
          new OkrPeriodOver());

  private OkrRules() {}
}
