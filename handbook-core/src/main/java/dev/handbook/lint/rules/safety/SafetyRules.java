package dev.handbook.lint.rules.safety;

import dev.handbook.lint.Rule;
import java.util.List;

/** The rules about what must not be published, in the order of their codes. */
public final class SafetyRules {
  /** Every one of them. */
  public static final List<Rule> ALL =
      List.of(
          new Secret(),
          new JavascriptUrl(),
          new MixedContent(),
          new ConfidentialLeak(),
          new ConfidentialMark());

  private SafetyRules() {}
}
