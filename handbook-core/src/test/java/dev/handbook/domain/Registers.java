package dev.handbook.domain;

import dev.handbook.model.Handbook;
import java.time.LocalDate;

/** Registers of handbooks without a history. */
public final class Registers {
  /** The day on which the tests look. */
  public static final LocalDate TODAY = LocalDate.of(2026, 11, 30);

  private Registers() {}

  public static GovernanceRegister of(Handbook handbook) {
    return of(handbook, TODAY);
  }

  public static GovernanceRegister of(Handbook handbook, LocalDate today) {
    return GovernanceRegister.of(handbook, FormerVersions.UNCHANGED, today);
  }
}
