package dev.handbook.lint.rules;

import dev.handbook.lint.Rule;
import dev.handbook.lint.rules.asset.AssetRules;
import dev.handbook.lint.rules.control.ControlRules;
import dev.handbook.lint.rules.copies.CopiesRules;
import dev.handbook.lint.rules.frontmatter.FrontmatterRules;
import dev.handbook.lint.rules.housekeeping.HousekeepingRules;
import dev.handbook.lint.rules.initiative.InitiativeRules;
import dev.handbook.lint.rules.link.LinkRules;
import dev.handbook.lint.rules.okr.OkrRules;
import dev.handbook.lint.rules.own.OwnRules;
import dev.handbook.lint.rules.rapid.RapidRules;
import dev.handbook.lint.rules.safety.SafetyRules;
import dev.handbook.lint.rules.sop.SopRules;
import dev.handbook.lint.rules.structure.StructureRules;
import dev.handbook.lint.rules.toc.TocRules;
import dev.handbook.lint.rules.vpmom.VpmomRules;
import dev.handbook.lint.rules.wording.WordingRules;
import dev.handbook.model.Settings;
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
              HousekeepingRules.ALL,
              ControlRules.ALL)
          .flatMap(List::stream)
          .toList();

  private Rules() {}

  /**
   * Every rule of a handbook, those that the company adds included.
   *
   * @throws dev.handbook.model.HandbookException when one of them has the name of another
   */
  public static List<Rule> of(Settings.Lint settings) {
    return Stream.concat(ALL.stream(), OwnRules.of(settings.own(), ALL).stream()).toList();
  }
}
