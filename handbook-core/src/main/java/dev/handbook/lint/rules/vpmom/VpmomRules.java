package dev.handbook.lint.rules.vpmom;

import dev.handbook.lint.Rule;
import java.util.List;

/** The rules about VPMOMs, in the order of their codes. */
public final class VpmomRules {
  /** Every one of them. */
  public static final List<Rule> ALL =
      List.of(
          new VpmomMissingSection(),
          new VpmomSectionOrder(),
          new VpmomValuesNotPriorities(),
          new VpmomVisionOneSentence(),
          new VpmomEmptySection(),
          new VpmomMeasureNotMeasurable(),
          new VpmomOnePage(),
          new VpmomTitle(),
          new VpmomInitials(),
          new VpmomPeriod(),
          new VpmomVettedDate(),
          new VpmomPreviousVersions(),
          new VpmomExpired(),
          new VpmomStatusConflict(),
          new VpmomTba(),
          new VpmomNotAligned(),
          new VpmomDuplicateItem(),
          new VpmomPrioritiesOrdered(),
          new VpmomEndsSoon());

  private VpmomRules() {}
}
