package dev.handbook.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handbook.Given;
import dev.handbook.lint.rules.Rules;
import dev.handbook.markdown.HandbookParser;
import dev.handbook.model.Finding;
import dev.handbook.model.Handbook;
import dev.handbook.source.SourceReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Pages from which the notations of VPMOMs, OKRs and programmes were learnt, when {@code
 * -Dhandbook.seeds} says where they are: text files whose names begin with their numbers.
 */
@Tag(Given.FOLDERS)
class SeedsTest {
  @TempDir private Path folder;

  private List<Finding> findings(String number) throws IOException {
    Path seeds = Given.folder(Given.SEEDS);
    try (Stream<Path> files = Files.list(seeds)) {
      Path seed =
          files
              .filter(file -> file.getFileName().toString().startsWith(number + "_"))
              .findFirst()
              .orElseThrow();
      Files.copy(seed, folder.resolve("page.md"));
    }
    Handbook handbook = HandbookParser.parse(SourceReader.read(folder));
    return Linter.of(Rules.ALL, handbook.settings().lint(), LocalDate.of(2019, 12, 1))
        .check(handbook);
  }

  private List<Integer> lines(String number, String rule) throws IOException {
    return findings(number).stream()
        .filter(finding -> finding.rule().equals(rule))
        .map(finding -> finding.span().line())
        .toList();
  }

  @Test
  void programmePageHasSevenPlaceholders() throws IOException {
    assertEquals(List.of(27, 29, 31, 37, 43, 45, 47), lines("003", "placeholder-text"));
  }

  @Test
  void programmePageHasThreeTasksWithoutOwner() throws IOException {
    assertEquals(List.of(26, 28, 30), lines("003", "owner-tbd"));
  }

  @Test
  void repeatedPhraseOfTheProgrammePageIsFound() throws IOException {
    assertEquals(List.of(36), lines("003", "repeated-phrase"));
  }

  @Test
  void privateLinksAreFoundUnlessLabelled() throws IOException {
    assertEquals(List.of(7, 25, 33, 56, 58, 59, 60), lines("003", "link-private"));
  }

  @Test
  void listsThatAreNotNestedAreFound() throws IOException {
    assertEquals(List.of(24, 40, 51), lines("003", "list-nesting-lost"));
  }

  @Test
  void keyResultsOfOperationsAreDefinedNowhere() throws IOException {
    assertEquals(5, lines("000", "kr-undefined").size());
  }

  @Test
  void keyResultsDoNotDriftWithinAPage() throws IOException {
    assertEquals(List.of(), lines("000", "kr-text-drift"));
  }

  @Test
  void initiativeWithoutKeyResultsIsFound() throws IOException {
    assertEquals(List.of(328), lines("000", "initiative-missing-field"));
  }

  @Test
  void milestonesWithoutDateAreFound() throws IOException {
    assertTrue(lines("000", "milestone-no-date").size() >= 2);
  }

  @Test
  void milestoneWithoutYearIsFound() throws IOException {
    assertEquals(List.of(265), lines("000", "milestone-partial-date"));
  }

  @Test
  void sharesOfTimeThatAddUpAreRight() throws IOException {
    assertEquals(List.of(), lines("000", "allocation-sum"));
  }

  @Test
  void copiedObjectiveIsFound() throws IOException {
    assertEquals(List.of(189), lines("000", "copied-objective"));
  }

  @Test
  void labelThatSlippedIntoAValueIsFound() throws IOException {
    assertEquals(List.of(193), lines("000", "label-in-value"));
  }

  @Test
  void sameHeadingsInDifferentTabsAreNoDuplicates() throws IOException {
    assertEquals(List.of(), lines("000", "duplicate-sibling-heading"));
  }

  @Test
  void valuesInPlaceOfPrioritiesAreFound() throws IOException {
    assertEquals(List.of(116), lines("004", "vpmom-values-not-priorities"));
  }

  @Test
  void emptyMeasuresAreFound() throws IOException {
    assertEquals(List.of(145), lines("004", "vpmom-empty-section"));
  }

  @Test
  void vettedVpmomThatIsAnnouncedIsFound() throws IOException {
    assertEquals(List.of(105, 171), lines("004", "vpmom-status-conflict"));
  }

  @Test
  void announcedVpmomsAreStubs() throws IOException {
    assertEquals(List.of(82, 97, 151, 159, 167, 209, 217, 225, 231), lines("004", "vpmom-tba"));
  }

  @Test
  void remarksOnOutdatedVpmomsAreFound() throws IOException {
    assertEquals(List.of(84, 99, 153, 161, 219), lines("004", "needs-update"));
  }

  @Test
  void previousVersionsOfTheSameDayAreFound() throws IOException {
    assertEquals(List.of(31, 110), lines("004", "vpmom-previous-versions"));
  }

  @Test
  void measuresWithoutTargetAreFoundAndThoseOfTheGuideLeftAlone() throws IOException {
    List<Integer> lines = lines("004", "vpmom-measure-not-measurable");
    assertTrue(lines.containsAll(List.of(201, 202, 203)), lines.toString());
    assertTrue(lines.stream().noneMatch(line -> line > 300), lines.toString());
  }

  @Test
  void rapidRolesParseClean() throws IOException {
    List<String> rapid =
        findings("004").stream()
            .map(Finding::rule)
            .filter(rule -> rule.startsWith("rapid-"))
            .toList();
    assertEquals(List.of(), rapid);
  }

  @Test
  void chromeOfTheCopiedPageIsFound() throws IOException {
    assertTrue(lines("004", "paste-artifact").contains(1));
  }
}
