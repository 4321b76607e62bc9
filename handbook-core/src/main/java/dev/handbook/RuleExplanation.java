package dev.handbook;

import dev.handbook.lint.Rule;
import dev.handbook.lint.RuleInfo;
import dev.handbook.lint.RulePage;
import dev.handbook.lint.rules.Rules;
import dev.handbook.model.HandbookException;
import dev.handbook.text.Spelling;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a rule is about, for somebody who asks on the terminal. */
public final class RuleExplanation {
  private static final int MOST_SUGGESTED = 3;

  /** In characters; what is shorter begins too many names to say which was meant. */
  private static final int SHORTEST_BEGINNING = 3;

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
    List<String> like = like(name.toLowerCase(Locale.ROOT).replaceAll("[\\s_]+", "-"));
    return new HandbookException(
        "There is no rule '" + name + "'",
        "handbook.rule",
        like.isEmpty()
            ? "Leave handbook.rule out to see the list of all rules."
            : "Did you mean " + String.join(" or ", like) + "?");
  }

  /**
   * The rule of nearly that name, else those whose names begin so, else those that share most
   * words.
   */
  private static List<String> like(String name) {
    List<RuleInfo> rules = Rules.ALL.stream().map(Rule::info).toList();
    Optional<String> close =
        Spelling.closest(
            name, rules.stream().flatMap(rule -> Stream.of(rule.name(), rule.code())).toList());
    if (close.isPresent()) {
      return List.of(close.get());
    }
    List<String> begun =
        rules.stream().map(RuleInfo::name).filter(rule -> rule.startsWith(name)).toList();
    if (!begun.isEmpty() && name.length() >= SHORTEST_BEGINNING) {
      return begun.stream().limit(MOST_SUGGESTED).toList();
    }
    List<String> words = List.of(name.split("-"));
    long most = rules.stream().mapToLong(rule -> shared(rule, words)).max().orElse(0);
    return rules.stream()
        .filter(rule -> most > 0 && shared(rule, words) == most)
        .map(RuleInfo::name)
        .limit(MOST_SUGGESTED)
        .toList();
  }

  /** How many words of what was asked for, slips allowed, are in the name of a rule. */
  private static long shared(RuleInfo rule, List<String> words) {
    List<String> parts = List.of(rule.name().split("-"));
    return words.stream()
        .filter(word -> Spelling.closest(word, parts).isPresent() && word.length() > 2)
        .count();
  }
}
