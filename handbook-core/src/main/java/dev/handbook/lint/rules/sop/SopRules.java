package dev.handbook.lint.rules.sop;

import dev.handbook.lint.Rule;
import java.util.List;

/** The rules about procedures, in the order of their codes. */
public final class SopRules {
  /** Every one of them. */
  public static final List<Rule> ALL =
      List.of(
          new SopNoVpmom(),
          new SopVpmomUnresolved(),
          new SopVpmomNotVetted(),
          new SopNoSignoff(),
          new SopSignoffExpired(),
          new SopSignoffFuture(),
          new SopNoOwner(),
          new SopNoSteps(),
          new SopNoTraining(),
          new SopNoErrorRate(),
          new SopErrorRateOverTarget(),
          new SopNoNps(),
          new SopConfidentialityMissing(),
          new SopNotFindable(),
          new SignedTextChanged(),
          new SearchExpectationMissed(),
          new SopMetricsInvalid(),
          new SopVpmomPast(),
          new SopTieMoved(),
          new SopTieUnbound());

  private SopRules() {}
}
