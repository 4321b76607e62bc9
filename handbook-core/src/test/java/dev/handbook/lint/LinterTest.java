package dev.handbook.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handbook.lint.rules.Rules;
import dev.handbook.model.Finding;
import dev.handbook.model.Handbook;
import dev.handbook.model.HandbookException;
import dev.handbook.model.Page;
import dev.handbook.model.Settings;
import dev.handbook.model.Severity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LinterTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 1);
  private static final RuleInfo FOUND = RuleInfo.error("word-found", "HB9901", "Word is found");

  private static List<Finding> check(Settings.Lint settings, Handbook handbook) {
    List<Rule> rules = new ArrayList<>(Rules.ALL);
    rules.add(TestPages.finds("word", FOUND));
    return Linter.of(rules, settings, TODAY).check(handbook);
  }

  private static List<Finding> check(String text) {
    return check(Settings.Lint.DEFAULT, TestPages.handbook(TestPages.page("README.md", text)));
  }

  private static List<String> rulesIn(String text) {
    return check(text).stream()
        .map(finding -> finding.rule() + ":" + finding.span().line())
        .toList();
  }

  private static Settings.Lint with(String rule, String severity) {
    return new Settings.Lint("recommended", Map.of(rule, severity), List.of());
  }

  @Test
  void findingsComeInTheOrderOfPathAndPlace() {
    Handbook handbook =
        TestPages.handbook(TestPages.page("a.md", "x\nword\nword"), TestPages.page("b.md", "word"));
    List<String> places =
        check(Settings.Lint.DEFAULT, handbook).stream()
            .map(finding -> finding.path() + ":" + finding.span().line())
            .toList();
    assertEquals(List.of("a.md:2", "a.md:3", "b.md:1"), places);
  }

  @Test
  void fingerprintStaysWhenLinesAreInsertedAbove() {
    String before = check("a word here").get(0).fingerprint();
    assertEquals(before, check("new\n\nlines\n\na  word here").get(0).fingerprint());
  }

  @Test
  void equalFindingsOnOnePageHaveDifferentFingerprints() {
    List<Finding> findings = check("word\n\nword");
    assertNotEquals(findings.get(0).fingerprint(), findings.get(1).fingerprint());
  }

  @Test
  void movedPageKeepsTheFirstPartOfItsFingerprint() {
    Page here = TestPages.page("a.md", "word");
    Page there = TestPages.page("b.md", "word");
    List<Finding> findings = check(Settings.Lint.DEFAULT, TestPages.handbook(here, there));
    String first = findings.get(0).fingerprint();
    String second = findings.get(1).fingerprint();
    assertEquals(first.substring(0, Finding.WHAT), second.substring(0, Finding.WHAT));
    assertNotEquals(first, second);
  }

  @Test
  void severityOfARuleIsConfiguredByName() {
    Handbook handbook = TestPages.handbook(TestPages.page("a.md", "word"));
    assertEquals(Severity.INFO, check(with("word-found", "info"), handbook).get(0).severity());
  }

  @Test
  void ruleIsSwitchedOffByCode() {
    Handbook handbook = TestPages.handbook(TestPages.page("a.md", "word"));
    assertEquals(List.of(), check(with("HB9901", "off"), handbook));
  }

  @Test
  void lastOverrideThatMatchesThePathWins() {
    Settings.Lint settings =
        new Settings.Lint(
            "recommended",
            Map.of(),
            List.of(
                new Settings.Override(List.of("old/**"), Map.of("word-found", "off")),
                new Settings.Override(List.of("old/kept.md"), Map.of("word-found", "warning"))));
    Handbook handbook =
        TestPages.handbook(
            TestPages.page("old/gone.md", "word"), TestPages.page("old/kept.md", "word"));
    List<Finding> findings = check(settings, handbook);
    assertEquals(List.of("old/kept.md"), findings.stream().map(Finding::path).toList());
    assertEquals(Severity.WARNING, findings.get(0).severity());
  }

  @Test
  void unknownRuleInConfigurationNamesTheRuleThatWasMeant() {
    HandbookException refused =
        assertThrows(
            HandbookException.class,
            () -> Linter.of(Rules.ALL, with("sop-no-signof", "off"), TODAY));
    assertEquals("Did you mean 'sop-no-signoff'?", refused.hint());
  }

  @Test
  void unknownProfileIsRefused() {
    Settings.Lint settings = new Settings.Lint("relaxed", Map.of(), List.of());
    assertThrows(HandbookException.class, () -> Linter.of(Rules.ALL, settings, TODAY));
  }

  @Test
  void crashOfARuleIsAFindingAndOtherRulesRun() {
    List<Rule> rules = new ArrayList<>(Rules.ALL);
    rules.add(TestPages.finds("word", FOUND));
    rules.add(
        new PageRule() {
          @Override
          public RuleInfo info() {
            return RuleInfo.error("always-crashes", "HB9902", "Crashes");
          }

          @Override
          public void check(Page page, RuleContext scope, Reporter report) {
            throw new IllegalStateException("out of order");
          }
        });
    List<Finding> findings =
        Linter.of(rules, Settings.Lint.DEFAULT, TODAY)
            .check(TestPages.handbook(TestPages.page("a.md", "word")));
    assertEquals(
        List.of("rule-crashed", "word-found"), findings.stream().map(Finding::rule).toList());
    assertTrue(findings.get(0).message().contains("always-crashes"));
  }

  @Test
  void resultDoesNotDependOnTheOrderOfRules() {
    List<Rule> reversed = new ArrayList<>(Rules.ALL);
    java.util.Collections.reverse(reversed);
    Handbook handbook =
        TestPages.handbook(TestPages.page("a.md", "<!-- handbook:ignore nothing -->\nword"));
    assertEquals(
        Linter.of(Rules.ALL, Settings.Lint.DEFAULT, TODAY).check(handbook),
        Linter.of(reversed, Settings.Lint.DEFAULT, TODAY).check(handbook));
  }

  @Test
  void commentIgnoresFindingsInTheNextBlockOnly() {
    assertEquals(
        List.of("word-found:5"),
        rulesIn("<!-- handbook:ignore word-found reason=\"known\" -->\n\nword\n\nword"));
  }

  @Test
  void commentBetweenTheLinesOfAnItemIsForThoseBelowIt() {
    String comment = "<!-- handbook:ignore HB9901 reason=\"known\" -->\n";
    assertEquals(List.of("word-found:5"), rulesIn("- item\n  " + comment + "  word\n\nword"));
    assertEquals(List.of("word-found:4"), rulesIn("1. item\n   " + comment + "   word\n2. word"));
    assertEquals(
        List.of("word-found:5"), rulesIn("- item\n  - inner\n    " + comment + "    word\n- word"));
  }

  @Test
  void reasonMayStandInSingleQuotes() {
    assertEquals(
        List.of("word-found:5"),
        rulesIn("<!-- handbook:ignore word-found reason='comes in May' -->\n\nword\n\nword"));
  }

  @Test
  void commentAtTheEndOfALineIsForThatLine() {
    assertEquals(
        List.of("word-found:2"),
        rulesIn("word <!-- handbook:ignore HB9901 reason=\"known\" -->\nword"));
  }

  @Test
  void commentForThePageIgnoresAllOfIt() {
    assertEquals(
        List.of(),
        rulesIn("word\n\n<!-- handbook:ignore-page word-found reason=\"known\" -->\n\nword"));
  }

  @Test
  void suppressionWithoutReasonIsReportedAndHolds() {
    assertEquals(
        List.of("suppression-without-reason:1"),
        rulesIn("<!-- handbook:ignore word-found -->\n\nword"));
  }

  @Test
  void suppressionHoldsThroughItsLastDay() {
    assertEquals(
        List.of(),
        rulesIn("<!-- handbook:ignore word-found reason=\"x\" until=2026-11-01 -->\n\nword"));
  }

  @Test
  void expiredSuppressionIsReportedAndHoldsNoMore() {
    assertEquals(
        List.of("suppression-expired:1", "word-found:3"),
        rulesIn("<!-- handbook:ignore word-found reason=\"x\" until=2026-10-31 -->\n\nword"));
  }

  @Test
  void suppressionOfAMisspeltRuleNamesTheOneThatWasMeant() {
    Finding finding = check("<!-- handbook:ignore word-fuond reason=\"x\" -->\n\nquiet").get(0);
    assertEquals("unknown-rule-in-suppression", finding.rule());
    assertEquals("Did you mean word-found?", finding.help().orElseThrow());
  }

  @Test
  void suppressionThatHidesNothingIsReported() {
    assertEquals(
        List.of("unused-suppression:1"),
        rulesIn("<!-- handbook:ignore word-found reason=\"x\" -->\n\nquiet"));
  }

  @Test
  void suppressionOfARuleThatIsOffIsNotCalledUnused() {
    Handbook handbook =
        TestPages.handbook(
            TestPages.page("a.md", "<!-- handbook:ignore word-found reason=\"x\" -->\n\nword"));
    assertEquals(List.of(), check(with("word-found", "off"), handbook));
  }
}
