package dev.handbook.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handbook.lint.TestPages;
import dev.handbook.model.Finding;
import dev.handbook.model.HandbookException;
import dev.handbook.text.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes where, by format and by CI server. */
class ReportsTest {
  private static final Finding FINDING = Samples.finding("a b.md", new Span(2, 1, 2, 4), "Dead.");

  @TempDir Path folder;
  private Path content;

  @BeforeEach
  void makeRepository() throws IOException {
    content = Files.createDirectories(folder.resolve("repo/docs/handbook"));
    Files.createDirectory(folder.resolve("repo/.git"));
  }

  private WrittenReports write(String formats, Map<String, String> environment) {
    return Reports.write(
        List.of(formats.split(",")),
        new ReportTarget(folder.resolve("out"), content, environment),
        TestPages.handbook(TestPages.page("a b.md", "one\ntwo")),
        List.of(Samples.DEAD_LINK),
        List.of(FINDING),
        Optional.empty());
  }

  private static List<String> names(WrittenReports written) {
    return written.files().stream().map(file -> file.getFileName().toString()).toList();
  }

  private String read(String name) throws IOException {
    return Files.readString(folder.resolve("out").resolve(name));
  }

  @Test
  void everyFormatHasItsFile() {
    assertEquals(
        List.of(
            "azure.txt",
            "checkstyle.xml",
            "comment.md",
            "findings.json",
            "findings.txt",
            "github.txt",
            "gitlab.json",
            "handbook.sarif",
            "jenkins.json",
            "junit.xml",
            "rdjson.json",
            "summary.md"),
        names(
            write(
                "text,json,github,markdown,sarif,gitlab,rdjson,checkstyle,junit,jenkins,azure",
                Map.of())));
  }

  @Test
  void pathsOfCiFormatsBeginAtTheGitRootAndThoseOfJsonAtTheContent() throws IOException {
    write("json,github,sarif,gitlab,rdjson,checkstyle,junit,jenkins,azure,markdown", Map.of());
    assertEquals(
        "a b.md", StrictJson.at(StrictJson.read(read("findings.json")), "findings.0.path"));
    assertEquals(
        "docs/handbook/a%20b.md",
        StrictJson.at(
            StrictJson.read(read("handbook.sarif")),
            "runs.0.results.0.locations.0.physicalLocation.artifactLocation.uri"));
    String path = "docs/handbook/a b.md";
    for (String file :
        List.of(
            "github.txt",
            "gitlab.json",
            "rdjson.json",
            "checkstyle.xml",
            "junit.xml",
            "jenkins.json",
            "azure.txt",
            "summary.md")) {
      assertTrue(read(file).contains(path), file);
    }
  }

  @Test
  void fileAboveTheContentIsFoundInTheRepository() {
    Checkout checkout = Checkout.of(content, Map.of());
    assertEquals("docs/.gitbook.yaml", checkout.path("../.gitbook.yaml"));
    assertEquals(".gitbook.yaml", checkout.path("../../.gitbook.yaml"));
    assertEquals("../.gitbook.yaml", Checkout.NONE.path("../.gitbook.yaml"));
  }

  @Test
  void worktreeHasAGitFileInsteadOfAFolder() throws IOException {
    Path inner = Files.createDirectory(content.resolve("inner"));
    Files.writeString(inner.resolve(".git"), "gitdir: elsewhere\n");
    assertEquals("", Checkout.of(inner, Map.of()).prefix());
    assertEquals("docs/handbook/", Checkout.of(content, Map.of()).prefix());
  }

  @Test
  void withoutRepositoryPathsAreThoseOfTheContent() throws IOException {
    Path alone = Files.createDirectory(folder.resolve("alone"));
    assertEquals("", Checkout.of(alone, Map.of()).prefix());
  }

  @Test
  void githubCommandsGoToStandardOutputUnderGithubActionsOnly() throws IOException {
    assertEquals("", write("github,azure", Map.of()).console());
    String console = write("github,azure", Map.of("GITHUB_ACTIONS", "true")).console();
    assertEquals(read("github.txt"), console);
    assertTrue(console.startsWith("::error file=docs/handbook/a b.md,line=2,"), console);
    String azure = write("github,azure", Map.of("TF_BUILD", "True")).console();
    assertEquals(read("azure.txt"), azure);
  }

  @Test
  void autoOnGithubAppendsToTheSummaryOfTheJob() throws IOException {
    Path summary = folder.resolve("summary");
    Files.writeString(summary, "of a step before\n");
    Map<String, String> environment = new HashMap<>();
    environment.put("GITHUB_ACTIONS", "true");
    environment.put("GITHUB_STEP_SUMMARY", summary.toString());
    environment.put("GITHUB_SERVER_URL", "https://git.example");
    environment.put("GITHUB_REPOSITORY", "o/r");
    environment.put("GITHUB_SHA", "abc");
    WrittenReports written = write("auto", environment);
    assertEquals(
        List.of(
            "comment.md",
            "findings.json",
            "findings.txt",
            "github.txt",
            "handbook.sarif",
            "summary.md"),
        names(written));
    assertEquals("of a step before\n\n" + read("summary.md"), Files.readString(summary));
    assertTrue(
        read("summary.md")
            .contains("(https://git.example/o/r/blob/abc/docs/handbook/a%20b.md?plain=1#L2)"));
  }

  @Test
  void fullSummaryOfTheJobIsLeftAsItIs() throws IOException {
    Path summary = folder.resolve("summary");
    Files.writeString(summary, "x".repeat(1024 * 1024 - 10));
    write("auto", Map.of("GITHUB_ACTIONS", "true", "GITHUB_STEP_SUMMARY", summary.toString()));
    assertEquals(1024 * 1024 - 10, Files.size(summary));
  }

  @Test
  void autoOnAzureUploadsTheSummary() {
    String console = write("auto", Map.of("TF_BUILD", "True")).console();
    List<CiLog.Command> commands = CiLog.azure(console);
    assertEquals("task.logissue", commands.get(0).name());
    assertEquals("task.uploadsummary", commands.get(1).name());
    assertEquals(folder.resolve("out/summary.md").toString(), commands.get(1).text());
  }

  @Test
  void autoKnowsEveryServerByItsEnvironment() {
    assertEquals(
        List.of("gitlab", "json", "junit", "text"),
        Reports.formats(List.of("auto"), Map.of("GITLAB_CI", "true")));
    assertEquals(
        List.of("jenkins", "json", "junit", "text"),
        Reports.formats(List.of("auto"), Map.of("JENKINS_URL", "https://ci.example/")));
    assertEquals(
        List.of("azure", "comment", "json", "junit", "markdown", "text"),
        Reports.formats(List.of("auto"), Map.of("TF_BUILD", "True")));
    assertEquals(List.of("json", "text"), Reports.formats(List.of("auto"), Map.of()));
    assertEquals(
        List.of("json", "rdjson"),
        Reports.formats(List.of("rdjson"), Map.of("GITHUB_ACTIONS", "true")));
  }

  @Test
  void jsonIsWrittenWhateverIsAskedFor() throws IOException {
    assertEquals(List.of("findings.json", "findings.txt"), names(write("text", Map.of())));
    assertTrue(read("findings.txt").contains("Dead."));
  }

  @Test
  void misspeltFormatIsRefusedBeforeAnythingIsWritten() {
    HandbookException refused =
        assertThrows(HandbookException.class, () -> write("text,sarfi", Map.of()));
    assertEquals("Did you mean 'sarif'?", refused.hint());
    assertFalse(Files.exists(folder.resolve("out")));
  }
}
