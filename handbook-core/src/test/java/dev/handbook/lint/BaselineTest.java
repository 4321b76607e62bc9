package dev.handbook.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.handbook.lint.rules.Rules;
import dev.handbook.model.Finding;
import dev.handbook.model.Handbook;
import dev.handbook.model.HandbookException;
import dev.handbook.model.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BaselineTest {
  @TempDir private Path folder;

  private static Handbook handbook(String path, String text) {
    return TestPages.handbook(TestPages.page(path, text));
  }

  private static List<Finding> check(Handbook handbook) {
    List<Rule> rules = new ArrayList<>(Rules.ALL);
    rules.add(TestPages.finds("word", RuleInfo.error("word-found", "HB9901", "Word is found")));
    return Linter.of(rules, Settings.Lint.DEFAULT, LocalDate.of(2026, 11, 1)).check(handbook);
  }

  private static Baseline.Split split(Handbook before, Handbook now) {
    return Baseline.of(check(before)).split(check(now), now.pages());
  }

  private static List<Integer> lines(List<Finding> findings) {
    return findings.stream().map(finding -> finding.span().line()).toList();
  }

  @Test
  void nothingIsNewRightAfterFreezing() {
    Handbook handbook = handbook("a.md", "word\n\nword");
    assertEquals(List.of(), split(handbook, handbook).reported());
  }

  @Test
  void paragraphAboveMakesNothingNew() {
    assertEquals(
        List.of(), split(handbook("a.md", "word"), handbook("a.md", "More.\n\nword")).reported());
  }

  @Test
  void pageThatMovesTakesItsFindingsAlong() {
    assertEquals(List.of(), split(handbook("a.md", "word"), handbook("b/a.md", "word")).reported());
  }

  @Test
  void copyOfAPageIsNew() {
    Handbook now =
        TestPages.handbook(TestPages.page("a.md", "word"), TestPages.page("b.md", "word"));
    Baseline.Split split = split(handbook("a.md", "word"), now);
    assertEquals(List.of("b.md"), split.fresh().stream().map(Finding::path).toList());
  }

  @Test
  void findingThatWasNotThereIsNew() {
    Baseline.Split split = split(handbook("a.md", "word"), handbook("a.md", "word\n\nmore word"));
    assertEquals(List.of(3), lines(split.fresh()));
  }

  @Test
  void mendedFindingIsReportedAsStale() {
    List<Finding> reported = split(handbook("a.md", "word"), handbook("a.md", "quiet")).reported();
    assertEquals(List.of("baseline-stale"), reported.stream().map(Finding::rule).toList());
  }

  @Test
  void baselineShrinksAndDoesNotGrow() {
    Handbook before = handbook("a.md", "first word\n\nsecond word");
    Handbook now = handbook("a.md", "second word\n\nthird word");
    assertEquals(1, Baseline.of(check(before)).without(check(now), now.pages()).size());
  }

  @Test
  void whatIsWrittenIsReadAgain() {
    Handbook handbook = handbook("a \"b\"\\\u0001é😀.md", "word");
    Baseline.of(check(handbook)).write(folder);
    Baseline read = Baseline.read(folder).orElseThrow();
    assertEquals(0, read.split(check(handbook), handbook.pages()).reported().size());
  }

  @Test
  void emptyBaselineIsReadAgain() {
    Baseline.of(List.of()).write(folder);
    assertEquals(0, Baseline.read(folder).orElseThrow().size());
  }

  @Test
  void brokenBaselineIsRefusedWithItsLine() throws IOException {
    Files.writeString(folder.resolve(Baseline.FILE), "{\n  \"version\": 1,\n<<<<<<< HEAD\n");
    HandbookException refused = assertThrows(HandbookException.class, () -> Baseline.read(folder));
    assertEquals(folder.resolve(Baseline.FILE) + ":3", refused.place());
  }
}
