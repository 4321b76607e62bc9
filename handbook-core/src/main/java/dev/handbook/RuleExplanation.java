package dev.handbook;

import dev.handbook.lint.Rule;
import dev.handbook.lint.RuleInfo;
import dev.handbook.lint.RulePage;
import dev.handbook.lint.rules.Rules;
import dev.handbook.model.HandbookException;
import dev.handbook.text.Spelling;
import java.util.List;
import java.util.Locale;

/** What a rule is about, for somebody who asks on the terminal. */
public final class RuleExplanation {
  private RuleExplanation() {}

  /**
   * The page of a rule, as Markdown, under a line with its code and severity.
   *
   * @param nameOrCode such as {@code toc-unlisted-page} or {@code HB0101}
   * @throws HandbookException when there is no such rule; names the closest one
   */
  public static String of(String nameOrCode) {
    String wanted = nameOrCode.strip();
    RuleInfo rule =
        Rules.ALL.stream()
            .map(Rule::info)
            .filter(info -> info.name().equals(wanted) || info.code().equalsIgnoreCase(wanted))
            .findFirst()
            .orElseThrow(() -> unknown(wanted));
    return rule.code() + ", " + rule.severity().id() + "\n\n" + RulePage.of(rule).help();
  }

  /** All rules, one a line: code, severity, name and what they report. */
  public static String list() {
    StringBuilder out = new StringBuilder();
    for (Rule rule : Rules.ALL) {
      RuleInfo info = rule.info();
      out.append(
          String.format(
              Locale.ROOT,
              "%s  %-7s  %-32s %s%n",
              info.code(),
              info.severity().id(),
              info.name(),
              info.summary()));
    }
    return out.toString();
  }

  private static HandbookException unknown(String name) {
    List<String> names = Rules.ALL.stream().map(rule -> rule.info().name()).toList();
    return new HandbookException(
        "There is no rule '" + name + "'",
        "handbook.rule",
        Spelling.closest(name, names)
            .map(close -> "Did you mean " + close + "?")
            .orElse("Leave handbook.rule out to see the list of all rules."));
  }
}
