package dev.handbook.lint;

import dev.handbook.model.Severity;

/**
 * What a rule is called and how much it matters.
 *
 * @param name kebab-case, states the fault: {@code sop-no-signoff}
 * @param code stable, {@code HB} and four digits
 * @param severity of its findings unless {@code handbook.yml} says otherwise
 * @param profile the smallest profile it belongs to
 * @param summary the fault in a few words, without a full stop
 */
public record RuleInfo(
    String name, String code, Severity severity, Profile profile, String summary) {
  /** An error of the recommended profile. */
  public static RuleInfo error(String name, String code, String summary) {
    return new RuleInfo(name, code, Severity.ERROR, Profile.RECOMMENDED, summary);
  }

  /** A warning of the recommended profile. */
  public static RuleInfo warning(String name, String code, String summary) {
    return new RuleInfo(name, code, Severity.WARNING, Profile.RECOMMENDED, summary);
  }

  /** An information of the recommended profile. */
  public static RuleInfo info(String name, String code, String summary) {
    return new RuleInfo(name, code, Severity.INFO, Profile.RECOMMENDED, summary);
  }

  /** The same rule as part of another profile. */
  public RuleInfo in(Profile other) {
    return new RuleInfo(name, code, severity, other, summary);
  }
}
