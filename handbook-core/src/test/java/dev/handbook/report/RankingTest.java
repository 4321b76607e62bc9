package dev.handbook.report;

import static dev.handbook.model.Severity.ERROR;
import static dev.handbook.model.Severity.INFO;
import static dev.handbook.model.Severity.WARNING;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handbook.change.Change;
import dev.handbook.change.Effect;
import dev.handbook.model.Finding;
import dev.handbook.model.Severity;
import dev.handbook.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RankingTest {
  private static Finding at(Severity severity, String rule, String path, int line) {
    return Samples.finding(severity, rule, path, new Span(line, 1, line, 2), "Dead.");
  }

  private static List<String> shown(List<Finding> findings) {
    return findings.stream().map(f -> f.path() + ":" + f.span().line() + " " + f.rule()).toList();
  }

  @Test
  void everyRuleComesFirstThenEveryPageThenRepeats() {
    List<Finding> findings =
        List.of(
            at(WARNING, "y", "a.md", 1),
            at(ERROR, "x", "a.md", 2),
            at(ERROR, "x", "a.md", 3),
            at(ERROR, "x", "b.md", 4),
            at(ERROR, "z", "b.md", 5));
    assertEquals(
        List.of("a.md:2 x", "b.md:5 z", "b.md:4 x", "a.md:3 x", "a.md:1 y"),
        shown(Ranking.order(findings, finding -> false)));
  }

  @Test
  void loneErrorOfItsRuleIsAmongTheFirstTenHoweverOftenAnotherRepeats() {
    List<Finding> findings = new ArrayList<>();
    for (int line = 1; line <= 50; line++) {
      findings.add(at(ERROR, "x", "a.md", line));
    }
    findings.add(at(ERROR, "z", "z.md", 1));
    Ranking.Choice choice = Ranking.choose(Samples.report(findings), ERROR, 10);
    assertTrue(shown(choice.shown()).contains("z.md:1 z"));
  }

  @Test
  void tenFindingsTakeTenSlots() {
    Ranking.Choice choice =
        Ranking.choose(Samples.report(Samples.onPages(INFO, "x", 10)), INFO, 10);
    assertEquals(10, choice.shown().size());
    assertEquals(List.of(), choice.rest());
  }

  @Test
  void ofElevenTheLastSlotSaysThatThereAreMore() {
    List<Finding> findings = Samples.onPages(ERROR, "x", 11);
    Ranking.Choice choice = Ranking.choose(Samples.report(findings), ERROR, 10);
    assertEquals(9, choice.shown().size());
    assertEquals("2 more errors", choice.more("error"));
    assertEquals("p009.md (1), p010.md (1)", choice.where(Samples.report(findings)));
  }

  @Test
  void manyPlacesAreNotAllNamed() {
    List<Finding> findings = Samples.onPages(ERROR, "x", 50);
    String where =
        Ranking.choose(Samples.report(findings), ERROR, 10).where(Samples.report(findings));
    assertTrue(where.endsWith("and 29 other files"), where);
  }

  @Test
  void githubAndAzureShowEveryCommandThatIsSent() {
    List<Finding> findings = new ArrayList<>(Samples.onPages(ERROR, "x", 300));
    findings.addAll(Samples.onPages(WARNING, "y", 300));
    findings.addAll(Samples.onPages(INFO, "z", 3));
    Report report = Samples.report(findings);
    String github = new GithubFormat().render(report);
    assertEquals(23, CiLog.github(github).size());
    assertEquals(CiLog.github(github), CiLog.githubAnnotations(github));
    CiLog.Command last = CiLog.github(github).get(9);
    assertEquals("291 more errors", last.properties().get("title"));
    assertTrue(last.text().startsWith("In p009.md (1), "), last.text());
    assertEquals(20, CiLog.azure(new AzureFormat().render(report)).size());
  }

  @Test
  void longMessageIsCutBeforeTheRunnerDoes() {
    Finding finding = Samples.finding("a.md", Span.at(1, 1), "\ud83d\ude00".repeat(5000));
    Report report = Samples.report(List.of(finding));
    String text = CiLog.github(new GithubFormat().render(report)).get(0).text();
    assertTrue(text.length() <= 4096 && text.endsWith("\ude00…"), text.length() + "");
  }

  /** A change with so many new findings; those of the given pages stand on its lines. */
  private static Report change(List<Finding> fresh, String... pages) {
    Set<String> touched =
        fresh.stream()
            .filter(finding -> Set.of(pages).contains(finding.path()))
            .map(Finding::fingerprint)
            .collect(Collectors.toSet());
    Change change =
        new Change(
            new Change.Revision("main", "0123456789abcdef", List.of()),
            fresh,
            List.of(),
            List.of(),
            Map.of(),
            touched,
            new Effect(List.of(), List.of(), List.of(), List.of(), List.of()));
    return Samples.report(fresh).since(change);
  }

  @Test
  void findingsOnChangedLinesComeFirstAndRepeatsLast() {
    List<Finding> findings =
        List.of(
            at(ERROR, "x", "a.md", 1),
            at(ERROR, "y", "a.md", 2),
            at(ERROR, "x", "z.md", 3),
            at(ERROR, "x", "z.md", 4));
    assertEquals(
        List.of("z.md:3 x", "a.md:2 y", "a.md:1 x", "z.md:4 x"),
        shown(Ranking.choose(change(findings, "z.md"), ERROR, 10).shown()));
  }

  @Test
  void onAPlatformWithTenSlotsAnErrorOfTheChangeIsNeverCrowdedOut() {
    List<Finding> findings = new ArrayList<>(Samples.onPages(ERROR, "x", 200));
    findings.addAll(Samples.onPages(WARNING, "w", 200));
    findings.addAll(Samples.onPages(INFO, "i", 200));
    findings.add(at(ERROR, "x", "zz.md", 9));
    String github = new GithubFormat().render(change(findings, "zz.md"));
    List<CiLog.Command> shown = CiLog.githubAnnotations(github);
    assertEquals("zz.md", shown.get(0).properties().get("file"));
    assertEquals(30, shown.size());
    for (String level : List.of("error", "warning", "notice")) {
      List<CiLog.Command> ten = shown.stream().filter(c -> c.name().equals(level)).toList();
      assertEquals(10, ten.size());
      assertTrue(ten.get(9).properties().get("title").contains(" more " + level), level);
      assertTrue(ten.get(9).text().contains("other files. All of them are in findings.json."));
    }
  }
}
