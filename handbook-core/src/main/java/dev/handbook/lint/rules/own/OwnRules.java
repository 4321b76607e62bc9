package dev.handbook.lint.rules.own;

import dev.handbook.lint.Profile;
import dev.handbook.lint.Rule;
import dev.handbook.lint.RuleInfo;
import dev.handbook.model.HandbookException;
import dev.handbook.model.Settings.OwnRule;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes rules of what a company asks of its pages. */
public final class OwnRules {
  /** Codes of ours are numbers, theirs are names. */
  private static final String CODE = "OWN-";

  private OwnRules() {}

  /**
   * The rules, in the order in which they are written.
   *
   * @param others the rules that have their names already
   * @throws HandbookException when one of them has the name of another
   */
  public static List<Rule> of(List<OwnRule> own, List<Rule> others) {
    Set<String> taken = others.stream().map(rule -> rule.info().name()).collect(Collectors.toSet());
    for (OwnRule rule : own) {
      if (taken.contains(rule.name())) {
        throw new HandbookException(
            "There is a rule '" + rule.name() + "' already",
            "handbook.yml",
            "Give the rule below lint.own another name, such as our-" + rule.name() + ".");
      }
    }
    return own.stream().map(OwnRules::of).toList();
  }

  private static Rule of(OwnRule rule) {
    String summary = rule.message().replace("“{}”", "…").replace("{}", "…");
    RuleInfo info =
        new RuleInfo(
            rule.name(),
            CODE + rule.name(),
            rule.severity(),
            Profile.MINIMAL,
            summary.endsWith(".") ? summary.substring(0, summary.length() - 1) : summary);
    OwnPages pages = OwnPages.of(rule);
    return switch (rule.demand().asks()) {
      case PATTERN, WORDS -> OwnPhrase.of(info, rule, pages);
      case SECTIONS -> new OwnSections(info, rule, pages);
      case KEYS -> new OwnKeys(info, rule, pages);
    };
  }

  /** What a rule says of something that it found or missed. */
  static String message(OwnRule rule, String what) {
    String said = rule.message().replace("{}", what);
    return said.isEmpty() || ".!?…”".indexOf(said.charAt(said.length() - 1)) >= 0
        ? said
        : said + ".";
  }
}
