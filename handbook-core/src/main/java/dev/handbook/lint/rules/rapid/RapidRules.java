package dev.handbook.lint.rules.rapid;

import dev.handbook.lint.Rule;
import java.util.List;

/** The rules about who decides, in the order of their codes. */
public final class RapidRules {
  /** Every one of them. */
  public static final List<Rule> ALL =
      List.of(
          new RapidSyntax(),
          new RapidOneDecider(),
          new RapidMissingRole(),
          new RapidUnknownRole(),
          new RapidDuplicateRole(),
          new SignoffNotByDecider(),
          new SignedRolesChanged(),
          new AgreementMissing(),
          new SignoffWithoutDigest());

  private RapidRules() {}
}
