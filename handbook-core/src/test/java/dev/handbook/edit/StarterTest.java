package dev.handbook.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handbook.BuildReport;
import dev.handbook.HandbookBuild;
import dev.handbook.fixing.HandbookEdits;
import dev.handbook.fixing.HandbookEdits.Outcome;
import dev.handbook.model.HandbookException;
import dev.handbook.model.Severity;
import dev.handbook.stage.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StarterTest {
  @TempDir Path folder;

  @Test
  void starterHandbookLacksNothingButAgreement() {
    Book book = new Book(folder.resolve("new"));
    HandbookEdits.init(book.config(), "1.2.3", folder);
    BuildReport report = new HandbookBuild(Progress.SILENT).lint(book.config());
    assertEquals(
        List.of("sop-vpmom-not-vetted", "vpmom-vetted-date"), Book.rules(report.findings()));
    assertTrue(report.findings().stream().allMatch(f -> f.severity() == Severity.INFO));
    assertEquals(4, report.pages());
  }

  @Test
  void pomKnowsTheVersionThatWroteItSoThatShortNamesWork() throws IOException {
    Book book = new Book(folder);
    Outcome outcome = HandbookEdits.init(book.config(), "1.2.3", folder);
    assertTrue(book.read("pom.xml").contains("<version>1.2.3</version>"));
    assertTrue(book.read(".gitlab-ci.yml").contains("- mvn -B handbook:build "));
    assertEquals("Next: mvn handbook:serve", last(outcome.notes()));
  }

  @Test
  void pipelinesGoToTheRootOfTheRepositoryAndNameTheFolder() throws IOException {
    Path root = folder.resolve("project");
    new Book(root).with(".git/HEAD", "ref: refs/heads/main\n");
    Book book = new Book(root.resolve("docs/book"));
    Outcome outcome = HandbookEdits.init(book.config(), "1.2.3", root);
    String github = new Book(root).read(".github/workflows/handbook.yml");
    assertTrue(github.contains("mvn -B -f docs/book handbook:build "), github);
    assertTrue(github.contains("path: docs/book/target/handbook\n"), github);
    assertTrue(github.contains("fetch-depth: 0"), github);
    String gitlab = new Book(root).read(".gitlab-ci.yml");
    assertTrue(gitlab.contains("GIT_DEPTH: 0"), gitlab);
    assertTrue(outcome.files().contains("../../.gitlab-ci.yml"), outcome.files().toString());
    assertEquals("Next: mvn -f docs/book handbook:serve", last(outcome.notes()));
  }

  @Test
  void whatIsThereIsKeptAndSaid() throws IOException {
    Book book = new Book(folder).with("pom.xml", "<project/>").with(".gitignore", "*.class\n");
    Outcome outcome = HandbookEdits.init(book.config(), "1.2.3", folder);
    assertEquals("<project/>", book.read("pom.xml"));
    assertEquals("*.class\n", book.read(".gitignore"));
    assertTrue(
        outcome
            .notes()
            .contains("Kept .gitignore as it is: add the line /target/ if it is missing."),
        outcome.notes().toString());
    assertEquals("Next: mvn dev.handbook:handbook-maven-plugin:1.2.3:serve", last(outcome.notes()));
  }

  @Test
  void folderThatNeedsQuotesGetsNoPipelineThatWouldBreak() {
    Book book = new Book(folder.resolve("our book"));
    Outcome outcome = HandbookEdits.init(book.config(), "1.2.3", folder);
    assertFalse(Files.exists(folder.resolve(".gitlab-ci.yml")));
    assertEquals("Next: mvn -f \"our book\" handbook:serve", last(outcome.notes()));
  }

  @Test
  void nobodyHasAgreedToTheStarter() throws IOException {
    Book book = new Book(folder);
    for (String file : HandbookEdits.init(book.config(), "1", folder).files()) {
      assertFalse(book.read(file).contains("signed-off"), file);
    }
    assertTrue(book.read("strategy/company-vpmom.md").contains("status: draft"));
  }

  @Test
  void editorTasksReadTheFindingsOfTheCheck() throws IOException {
    Book book = new Book(folder);
    HandbookEdits.init(book.config(), "1", folder);
    Matcher written =
        Pattern.compile("\"regexp\": (\"[^\\n]*\"),").matcher(book.read(".vscode/tasks.json"));
    assertTrue(written.find());
    String regexp = written.group(1).substring(1, written.group(1).length() - 1);
    book.with("README.md", "# Home\n\nSee [more](more.md).\n");
    BuildReport report = new HandbookBuild(Progress.SILENT).lint(book.config());
    Pattern finding = Pattern.compile(regexp.replace("\\\\", "\\"));
    List<String> named =
        report
            .text()
            .lines()
            .map(line -> finding.matcher("[INFO] " + line))
            .filter(Matcher::matches)
            .map(found -> found.group(1) + ":" + found.group(2) + " " + found.group(5))
            .toList();
    assertTrue(named.contains("README.md:3 link-missing-page"), report.text());
  }

  private static String last(List<String> lines) {
    return lines.get(lines.size() - 1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"docs/page.md", "docs/README.md", "handbook.yml", ".gitbook.yaml"})
  void folderWithAHandbookIsRefusedAndLeftAlone(String file) throws IOException {
    Book book = new Book(folder).with(file, "# Mine\n");
    HandbookException refusal =
        assertThrows(HandbookException.class, () -> HandbookEdits.init(book.config(), "1", folder));
    assertTrue(refusal.getMessage().contains(file), refusal.getMessage());
    try (Stream<Path> files = Files.walk(folder)) {
      assertEquals(1, files.filter(Files::isRegularFile).count());
    }
  }

  @Test
  void secondInitIsRefused() {
    Book book = new Book(folder);
    HandbookEdits.init(book.config(), "1", folder);
    assertThrows(HandbookException.class, () -> HandbookEdits.init(book.config(), "1", folder));
  }

  @Test
  void pagesThatEveryRepositoryHasAreNoHandbook() throws IOException {
    Book book = new Book(folder).with("README.md", "# My project\n").with("LICENSE.md", "Free.\n");
    assertTrue(HandbookEdits.mayInit(book.config()));
    Outcome outcome = HandbookEdits.init(book.config(), "1", folder);
    assertEquals("# My project\n", book.read("README.md"));
    assertFalse(outcome.files().contains("README.md"));
    assertTrue(outcome.files().contains("SUMMARY.md"));
    assertFalse(HandbookEdits.mayInit(book.config()));
  }
}
