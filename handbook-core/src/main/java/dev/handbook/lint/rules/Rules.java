package dev.handbook.lint.rules;

import dev.handbook.lint.Rule;
import java.util.List;
import java.util.stream.Stream;

/** The list of all rules, in the order of their codes. */
public final class Rules {
  /** Every rule there is. */
  public static final List<Rule> ALL =
      Stream.of(
              TocRules.ALL,
              LinkRules.ALL,
              AssetRules.ALL,
              FrontmatterRules.ALL,
              WordingRules.ALL,
              StructureRules.ALL,
              VpmomRules.ALL,
              RapidRules.ALL,
              OkrRules.ALL,
              InitiativeRules.ALL,
              SopRules.ALL,
              CopiesRules.ALL,
              SafetyRules.ALL,
              HousekeepingRules.ALL)
          .flatMap(List::stream)
          .toList();

  private Rules() {}
}
