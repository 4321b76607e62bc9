package dev.handbook.lint.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handbook.lint.Rule;
import dev.handbook.lint.RuleInfo;
import dev.handbook.rule.RuleId;
import dev.handbook.scorecard.Measures;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Class, page and line in the list belong together, whichever one starts from. */
class CatalogueTest {
  private static final Path CLASSES = Path.of("src/main/java/dev/handbook/lint/rules");
  private static final Path PAGES = Path.of("src/main/resources/dev/handbook/rules");

  /** What they find is no text, takes a whole handbook to show, or is a mistake of the tool. */
  private static final Set<String> WITHOUT_EXAMPLE =
      Set.of(
          "page-skipped",
          "rule-crashed",
          "sop-not-findable",
          "asset-too-large",
          "baseline-stale",
          "findings-not-listed");

  private static List<RuleInfo> infos() {
    return Rules.ALL.stream().map(Rule::info).toList();
  }

  @Test
  void everyRuleClassIsInTheListAndTheOtherWayRound() throws IOException {
    Set<String> listed =
        Rules.ALL.stream()
            .map(rule -> rule.getClass().getSimpleName())
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> classes = new TreeSet<>();
    try (Stream<Path> files = Files.walk(CLASSES)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (Files.readString(file).matches("(?s).*\\bclass \\w+\\s+implements \\w*Rule\\b.*")) {
          classes.add(file.getFileName().toString().replace(".java", ""));
        }
      }
    }
    assertEquals(classes, listed);
  }

  @Test
  void everyRuleHasAPageAndTheOtherWayRound() throws IOException {
    Set<String> names =
        infos().stream().map(RuleInfo::name).collect(Collectors.toCollection(TreeSet::new));
    try (Stream<Path> files = Files.list(PAGES)) {
      assertEquals(
          names,
          files
              .map(file -> file.getFileName().toString().replace(".md", ""))
              .collect(Collectors.toCollection(TreeSet::new)));
    }
  }

  @Test
  void classIsNamedLikeItsRule() {
    for (Rule rule : Rules.ALL) {
      StringBuilder name = new StringBuilder();
      for (String word : rule.info().name().split("-")) {
        name.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
      }
      assertEquals(name.toString(), rule.getClass().getSimpleName());
    }
  }

  @Test
  void codesAreUniqueWellFormedAndInOrder() {
    List<String> codes = infos().stream().map(RuleInfo::code).toList();
    assertEquals(codes.stream().distinct().sorted().toList(), codes);
    assertTrue(codes.stream().allMatch(code -> code.matches("HB[0-9]{4}")));
  }

  @Test
  void summaryIsShortAndHasNoFullStop() {
    for (RuleInfo info : infos()) {
      assertTrue(info.summary().split(" ").length <= 10, info.summary());
      assertTrue(!info.summary().endsWith("."), info.summary());
    }
  }

  @Test
  void pageHasItsHeadingsInOrder() {
    for (RuleInfo info : infos()) {
      List<String> headings =
          RulePage.read(info.name()).headings().stream()
              .filter(heading -> !heading.startsWith("### "))
              .filter(heading -> !heading.equals("## Options"))
              .toList();
      assertEquals(
          List.of(
              "# " + info.name(),
              "## What it checks",
              "## Why",
              "## How to fix",
              "## Bad",
              "## Good"),
          headings);
    }
  }

  @Test
  void badExampleShowsTheFaultAndGoodExampleShowsNone() {
    for (RuleInfo info : infos()) {
      List<RulePage.Example> examples = RulePage.read(info.name()).examples();
      for (RulePage.Example example : examples) {
        boolean shown =
            example.expected().stream().anyMatch(found -> found.endsWith(": " + info.name()));
        assertEquals(
            example.section().equals("Bad"), shown, info.name() + ", " + example.heading());
      }
      Set<String> sections =
          examples.stream().map(RulePage.Example::section).collect(Collectors.toSet());
      Set<String> wanted = WITHOUT_EXAMPLE.contains(info.name()) ? Set.of() : Set.of("Bad", "Good");
      assertEquals(wanted, sections, info.name());
    }
  }

  @Test
  void markIsMadeOfTheRulesThatExist() {
    Set<String> names = infos().stream().map(RuleInfo::name).collect(Collectors.toSet());
    for (String name : names) {
      for (RulePage.Example example : RulePage.read(name).examples()) {
        for (String expected : example.expected()) {
          String rule = expected.substring(expected.lastIndexOf(' ') + 1);
          assertTrue(names.contains(rule), name + " announces " + rule);
        }
      }
    }
  }

  @Test
  void everyNameThatOthersSpeakOfIsThatOfARule() throws IllegalAccessException {
    Set<String> rules =
        Rules.ALL.stream().map(rule -> rule.info().name()).collect(Collectors.toSet());
    Set<String> unknown = new TreeSet<>(Measures.RULES);
    for (Field field : RuleId.class.getFields()) {
      unknown.add((String) field.get(null));
    }
    unknown.removeAll(rules);
    assertEquals(Set.of(), unknown);
  }
}
