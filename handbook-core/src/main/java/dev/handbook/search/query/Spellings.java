package dev.handbook.search.query;

import dev.handbook.search.analysis.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Other ways to spell a word or a number that mean exactly the same: British and American English,
 * {@code 10000} and {@code 10,000}, {@code 3.4.5} and {@code v3.4.5}. A rule says how a spelling
 * might look; it counts only where the handbook has that spelling, so a rule may propose words that
 * do not exist.
 */
public final class Spellings {
  private static final List<Rule> NUMBERS =
      List.of(
          new Rule("^v([0-9][0-9.]*)$", "$1"),
          new Rule("^([0-9]+[.][0-9.]*[0-9])$", "v$1"),
          new Rule("^([0-9]{1,3})([0-9]{3})$", "$1,$2"),
          new Rule("^([0-9]{1,3})([0-9]{3})$", "$1,$2.00"),
          new Rule("^([0-9]{1,3})([0-9]{3})([0-9]{3})$", "$1,$2,$3"),
          new Rule("^([0-9]{1,3}),([0-9]{3})$", "$1$2"),
          new Rule("^([0-9]{1,3}),([0-9]{3}),([0-9]{3})$", "$1$2$3"));

  private static final List<Rule> ENGLISH =
      List.of(
          new Rule("^(.{2,}[iy])s(e|es|ed|er|ers|ing|able|ation|ations)$", "$1z$2"),
          new Rule("^(.{2,}[iy])z(e|es|ed|er|ers|ing|able|ation|ations)$", "$1s$2"),
          new Rule("^(.{2,})our", "$1or"),
          new Rule("^(.{2,})or(?!.*or)", "$1our"),
          new Rule("^(.{3,}[^l])l(s|ment|ments|ful)?$", "$1ll$2"),
          new Rule("^(.{3,})ll(s|ment|ments|ful)?$", "$1l$2"),
          new Rule("^(.{2,}[^l])l(ed|ing|er|ers|ation|ations)$", "$1ll$2"),
          new Rule("^(.{2,})ll(ed|ing|er|ers|ation|ations)$", "$1l$2"),
          new Rule("^(.{2,}[bt])re(s|d)?$", "$1er$2"),
          new Rule("^(.{2,}[bt])er(s|ed)?$", "$1re$2"),
          new Rule("^(.{2,}n)ce(s|d)?$", "$1se$2"),
          new Rule("^(.{2,}n)se(s|d)?$", "$1ce$2"),
          new Rule("^(practi)c(e|es|ed|ing)$", "$1s$2"),
          new Rule("^(practi)s(e|es|ed|ing)$", "$1c$2"),
          new Rule("^(.{3,}o)gue(s)?$", "$1g$2"),
          new Rule("^(.{3,}o)g(s)?$", "$1gue$2"),
          new Rule("^(program)(s)?$", "$1me$2"),
          new Rule("^(program)me(s)?$", "$1$2"),
          new Rule("^(.{2,}dg)e(ment|ments)$", "$1$2"),
          new Rule("^(.{2,}dg)(ment|ments)$", "$1e$2"),
          new Rule("^(.*)[ao]e(.{4,})$", "$1e$2"),
          new Rule("^gray(.*)$", "grey$1"),
          new Rule("^grey(.*)$", "gray$1"));

  private final List<Rule> rules;

  private Spellings(List<Rule> rules) {
    this.rules = List.copyOf(rules);
  }

  /**
   * A rule, in regular expressions that Java and ECMAScript read alike.
   *
   * @param pattern of a word in lower case
   * @param other how else it may be spelt, with {@code $1} for the groups of the pattern
   */
  public record Rule(Pattern pattern, String other) {
    private Rule(String pattern, String other) {
      this(Pattern.compile(pattern), other);
    }
  }

  /** The rules of a language. */
  public static Spellings of(Language language) {
    List<Rule> rules = new ArrayList<>(NUMBERS);
    rules.addAll(language.id().equals("en") ? ENGLISH : List.of());
    return new Spellings(rules);
  }

  /** All rules, in the order in which they are tried. */
  public List<Rule> rules() {
    return rules;
  }

  /** How else a word might be spelt, whether or not anybody spells it so. */
  List<String> others(String word) {
    List<String> others = new ArrayList<>();
    for (Rule rule : rules) {
      Matcher matcher = rule.pattern().matcher(word);
      if (matcher.find()) {
        others.add(matcher.replaceFirst(rule.other()));
      }
    }
    return others;
  }
}
