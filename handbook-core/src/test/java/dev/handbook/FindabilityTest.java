package dev.handbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handbook.model.Finding;
import dev.handbook.model.HandbookException;
import dev.handbook.stage.Config;
import dev.handbook.stage.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the linter says of a handbook's own search. */
class FindabilityTest {
  private static final String SOP = "---\nkind: sop\nkeywords: [credit, goodwill]\n%s---\n# %s\n";

  @TempDir Path folder;

  private void write(String path, String text) throws IOException {
    Path file = folder.resolve("content").resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private List<String> findings(String rule) {
    Config config =
        new Config(
            folder.resolve("content"),
            folder.resolve("site"),
            folder.resolve("index"),
            folder.resolve("reports"),
            List.of("json"),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            LocalDate.of(2026, 11, 22),
            Map.of());
    return new HandbookBuild(Progress.SILENT)
        .lint(config).findings().stream()
            .filter(finding -> finding.rule().equals(rule))
            .map(FindabilityTest::line)
            .toList();
  }

  private static String line(Finding finding) {
    return finding.path() + ":" + finding.span().line() + " " + finding.message();
  }

  @Test
  void searchThatFindsWhatIsExpectedIsNotReported() throws IOException {
    write("refund.md", "# Refund a customer\n\nMoney goes back.\n");
    write("README.md", "# Home\n\nMoney is earned.\n");
    write("search-expectations.yml", "money back:\n  page: refund.md\n  rank: 1\n");
    assertEquals(List.of(), findings("search-expectation-missed"));
  }

  @Test
  void searchThatMissesWhatIsExpectedIsReportedWhereItIsExpected() throws IOException {
    write("refund.md", "# Refund a customer\n");
    write("README.md", "# Home\n");
    write("search-expectations.yml", "# asked often\nmoney back: refund.md\nmoney: refnd.md\n");
    assertEquals(
        List.of(
            "search-expectations.yml:2 A search for “money back” does not show refund.md among the"
                + " first 3.",
            "search-expectations.yml:3 There is no page refnd.md."),
        findings("search-expectation-missed"));
  }

  @Test
  void rankThatIsNoNumberStopsTheBuildWithItsPlace() throws IOException {
    write("README.md", "# Home\n");
    write("search-expectations.yml", "money back:\n  page: README.md\n  rank: first\n");
    HandbookException stopped =
        assertThrows(HandbookException.class, () -> findings("search-expectation-missed"));
    assertTrue(stopped.getMessage().startsWith("rank: first is not a number from 1 to 99"));
    assertTrue(stopped.place().startsWith("search-expectations.yml:3:"), stopped.place());
  }

  @Test
  void expectationsAreNotPublished() throws IOException {
    write("README.md", "# Home\n");
    write("search-expectations.yml", "home: README.md\n");
    assertEquals(List.of(), findings("asset-unused"));
  }

  @Test
  void procedureThatItsFormerNameDoesNotFindIsReportedOnce() throws IOException {
    write("README.md", "# Home\n");
    write("a.md", SOP.formatted("aliases: [sales/reimburse-clients/]\n", "Refund a customer"));
    assertEquals(
        List.of(), findings("sop-not-findable"), "aliases are in the index, as keywords are");
    for (String page : List.of("b", "c", "d")) {
      write(page + ".md", SOP.formatted("", "Credit goodwill credit goodwill " + page));
    }
    assertEquals(
        List.of("a.md:2 A search for “credit goodwill” does not show this page among the first 3."),
        findings("sop-not-findable"));
  }

  @Test
  void pageInAScriptThatSearchDoesNotReadIsReported() throws IOException {
    write("README.md", "# Home\n\nOur friends in 東京 say こんにちは.\n");
    write("ja.md", "# Japanese\n\nIn short:\n\n経費の精算は毎月五日までに上長の承認を得て提出してください。\n");
    assertEquals(
        List.of("ja.md:5 Search does not find words of Han script."),
        findings("script-not-searched"));
    write("handbook.yml", "language: ja\n");
    assertEquals(List.of(), findings("script-not-searched"));
  }
}
