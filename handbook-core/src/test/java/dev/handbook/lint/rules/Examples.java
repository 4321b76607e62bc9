package dev.handbook.lint.rules;

import dev.handbook.model.Handbook;
import dev.handbook.model.Settings;
import java.util.HashMap;
import java.util.Map;

/** How examples of rule pages are checked. */
final class Examples {
  private Examples() {}

  /** What the example's own {@code handbook.yml} says, with the page's rule switched on. */
  static Settings.Lint settings(Handbook handbook, String rule) {
    Settings.Lint own = handbook.settings().lint();
    Map<String, String> rules = new HashMap<>(own.rules());
    if (!rule.equals("rule-crashed")) {
      rules.putIfAbsent(rule, "on");
    }
    return new Settings.Lint(own.profile(), rules, own.overrides());
  }
}
