package dev.handbook.lint.rules.control;

import dev.handbook.lint.Rule;
import java.util.List;

/** The rules about document control, in the order of their codes. */
public final class ControlRules {
  /** Every one of them. */
  public static final List<Rule> ALL =
      List.of(
          new StatedDateAmbiguous(),
          new EffectiveBeforeApproval(),
          new VersionConflict(),
          new DuplicateDocumentNumber(),
          new ApproverIsAuthor(),
          new ApprovalOutdated());

  private ControlRules() {}
}
