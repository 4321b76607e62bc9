package dev.handbook.source.config;

import dev.handbook.model.FrontMatter.Entry;
import dev.handbook.model.FrontMatter.Mapping;
import dev.handbook.model.FrontMatter.Scalar;
import dev.handbook.model.FrontMatter.Value;
import dev.handbook.model.HandbookException;
import dev.handbook.model.Kind;
import dev.handbook.model.Settings.Demand;
import dev.handbook.model.Settings.Demand.Asks;
import dev.handbook.model.Settings.OwnRule;
import dev.handbook.model.Severity;
import dev.handbook.text.LinearPattern;
import dev.handbook.text.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads the rules that a company adds, {@code lint.own} of {@code handbook.yml}. */
final class OwnRulesReader {
  private static final List<String> KEYS =
      List.of(
          "pattern",
          "words",
          "sections",
          "keys",
          "instead",
          "message",
          "help",
          "severity",
          "paths",
          "except",
          "kinds");

  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*+(?:-[a-z0-9]++)*+");
  private static final int LONGEST_NAME = 60;
  private static final int MOST_RULES = 100;

  /** Words, sections or keys of one rule. */
  private static final int MOST_VALUES = 1_000;

  /** Of all patterns together: each letter of the handbook may go through all of them. */
  private static final int MOST_STEPS = 2_000;

  private final ConfigFile file;
  private int steps;

  OwnRulesReader(ConfigFile file) {
    this.file = file;
  }

  List<OwnRule> read(Mapping own) {
    if (own.entries().size() > MOST_RULES) {
      throw file.unusable(
          own.span(),
          "own: there are more than " + MOST_RULES + " rules",
          "Put words that are to be avoided for one reason into one rule.");
    }
    List<OwnRule> rules = new ArrayList<>();
    for (Entry entry : own.entries()) {
      rules.add(rule(entry));
    }
    return List.copyOf(rules);
  }

  private OwnRule rule(Entry entry) {
    String name = entry.key();
    if (name.length() > LONGEST_NAME || !NAME.matcher(name).matches()) {
      throw file.unusable(
          entry.keySpan(),
          "own: " + name + " is not a rule name",
          "Write small letters, digits and hyphens, such as plain-words.");
    }
    if (!(entry.value() instanceof Mapping rule)) {
      throw file.unusable(
          entry.value().span(),
          "own: " + name + " has no keys",
          "Indent pattern, words, sections or keys below its name.");
    }
    file.allow(rule, KEYS);
    Demand demand = demand(rule, name);
    return new OwnRule(
        name,
        demand,
        file.text(rule, "message").orElseGet(() -> message(demand, rule)),
        file.text(rule, "help"),
        severity(rule),
        file.patterns(rule, "paths"),
        file.patterns(rule, "except"),
        kinds(rule));
  }

  private Demand demand(Mapping rule, String name) {
    List<Asks> asked = Arrays.stream(Asks.values()).filter(a -> has(rule, key(a))).toList();
    if (asked.size() != 1) {
      throw file.unusable(
          rule.span(),
          "own: " + name + " has " + (asked.isEmpty() ? "none" : "several") + " of " + choices(),
          "Write exactly one of them.");
    }
    Asks asks = asked.get(0);
    List<String> values = file.texts(rule, key(asks));
    if (values.isEmpty() || values.size() > MOST_VALUES) {
      throw unusable(
          rule, key(asks), "names none, or more than " + MOST_VALUES, "Name what is meant.");
    }
    if (asks == Asks.PATTERN) {
      check(rule, values);
    }
    Optional<String> instead = file.text(rule, "instead");
    boolean ofText = asks == Asks.PATTERN || asks == Asks.WORDS;
    if (instead.isPresent() && !ofText) {
      throw unusable(rule, "instead", "belongs to pattern or words", "Remove it.");
    }
    return new Demand(asks, values, instead);
  }

  private boolean has(Mapping rule, String key) {
    return rule.get(key).isPresent();
  }

  private static String key(Asks asks) {
    return asks.name().toLowerCase(Locale.ROOT);
  }

  private static String choices() {
    return Arrays.stream(Asks.values()).map(OwnRulesReader::key).collect(Collectors.joining(", "));
  }

  private void check(Mapping rule, List<String> values) {
    try {
      steps += LinearPattern.of(values.get(0)).size();
    } catch (LinearPattern.Unfit e) {
      throw file.unusable(
          span(rule, "pattern"),
          "The pattern cannot be used: " + e.getMessage(),
          "The guide lists what a pattern may consist of.");
    }
    if (values.size() > 1 || steps > MOST_STEPS) {
      throw unusable(
          rule,
          "pattern",
          values.size() > 1 ? "is more than one" : "is too large with all the others",
          "Write one short pattern for each rule; words are listed under words.");
    }
  }

  private String message(Demand demand, Mapping rule) {
    return switch (demand.asks()) {
      case PATTERN ->
          throw file.unusable(
              rule.span(), "A pattern needs a message", "Say what is wrong: message: …");
      case WORDS ->
          demand
              .instead()
              .map(instead -> "Write “" + instead + "” in place of “{}”.")
              .orElse("This handbook does not say “{}”.");
      case SECTIONS -> "There is no section “{}”.";
      case KEYS -> "The front matter has no “{}”.";
    };
  }

  private Severity severity(Mapping rule) {
    Optional<String> name = file.text(rule, "severity");
    Optional<Severity> severity =
        name.flatMap(
            id -> Arrays.stream(Severity.values()).filter(s -> s.id().equals(id)).findFirst());
    if (name.isPresent() && severity.isEmpty()) {
      throw unusable(rule, "severity", "is not a severity", "Write error, warning or info.");
    }
    return severity.orElse(Severity.WARNING);
  }

  private List<Kind> kinds(Mapping rule) {
    List<Kind> kinds = new ArrayList<>();
    for (Scalar name : file.list(rule, "kinds")) {
      kinds.add(
          Kind.of(name.text())
              .orElseThrow(
                  () ->
                      file.unusable(
                          name.span(),
                          "kinds: " + name.text() + " is not a kind of page",
                          "Write "
                              + Arrays.stream(Kind.values())
                                  .map(Kind::id)
                                  .collect(Collectors.joining(", "))
                              + ".")));
    }
    return List.copyOf(kinds);
  }

  private Span span(Mapping rule, String key) {
    return rule.get(key).map(Value::span).orElse(rule.span());
  }

  private HandbookException unusable(Mapping rule, String key, String what, String hint) {
    return file.unusable(span(rule, key), key + " " + what, hint);
  }
}
