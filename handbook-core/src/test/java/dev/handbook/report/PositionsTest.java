package dev.handbook.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handbook.GitHandbook;
import dev.handbook.lint.TestPages;
import dev.handbook.model.Finding;
import dev.handbook.text.SourceText;
import dev.handbook.text.Span;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every format counts columns in its own unit; {@code HERE} is what the findings are about. */
class PositionsTest {
  /** A tab, letters of two, three and four bytes, CR LF, a lone CR. */
  private static final String TEXT =
      "first\r\n\té\u4f60\ud801\udc00HERE and more\r\nthird HERE\rfourth\n";

  private static Report about(Span span) {
    return Samples.report(
        TestPages.handbook(TestPages.page("a.md", TEXT)),
        List.of(Samples.finding("a.md", span, "Dead.")));
  }

  /** The place of the n-th HERE, n from 0. */
  private static Report here(int n) {
    int at = TEXT.indexOf("HERE");
    for (int i = 0; i < n; i++) {
      at = TEXT.indexOf("HERE", at + 1);
    }
    return about(new SourceText(TEXT).span(at, at + 4));
  }

  private static List<Integer> numbers(Object json, String... paths) {
    return List.of(paths).stream().map(path -> StrictJson.number(json, path)).toList();
  }

  @Test
  void jsonCountsUtf16UnitsFromTheContentFolder() {
    Object finding = StrictJson.at(StrictJson.read(new JsonFormat().render(here(0))), "findings.0");
    assertEquals(List.of(2, 6, 2, 10), numbers(finding, "line", "column", "endLine", "endColumn"));
  }

  @Test
  void sarifCountsUtf16UnitsAndItsEndIsExclusive() {
    Object run = StrictJson.at(StrictJson.read(new SarifFormat().render(here(0))), "runs.0");
    assertEquals("utf16CodeUnits", StrictJson.at(run, "columnKind"));
    Object region = StrictJson.at(run, "results.0.locations.0.physicalLocation.region");
    assertEquals(
        List.of(2, 6, 2, 10), numbers(region, "startLine", "startColumn", "endLine", "endColumn"));
  }

  @Test
  void rdjsonCountsBytesOfUtf8() {
    Object range =
        StrictJson.at(
            StrictJson.read(new RdjsonFormat().render(here(0))), "diagnostics.0.location.range");
    // One byte of the tab, then two, three and four.
    assertEquals(
        List.of(2, 11, 2, 15),
        numbers(range, "start.line", "start.column", "end.line", "end.column"));
  }

  @Test
  void rdjsonCountsAsItsOwnExampleDoes() {
    Report report =
        Samples.report(
            TestPages.handbook(TestPages.page("a.md", "a\ud801\udc00b")),
            List.of(Samples.finding("a.md", new Span(1, 4, 1, 5), "Dead.")));
    Object file = StrictJson.read(new RdjsonFormat().render(report));
    assertEquals(6, StrictJson.number(file, "diagnostics.0.location.range.start.column"));
  }

  @Test
  void jenkinsNamesTheLastColumnItself() {
    Object issue = StrictJson.at(StrictJson.read(new JenkinsFormat().render(here(0))), "issues.0");
    assertEquals(
        List.of(2, 2, 6, 9), numbers(issue, "lineStart", "lineEnd", "columnStart", "columnEnd"));
  }

  @Test
  void gitlabTakesLinesOnly() {
    Object lines =
        StrictJson.at(StrictJson.read(new GitlabFormat().render(here(0))), "0.location.lines");
    assertEquals(List.of(2, 2), numbers(lines, "begin", "end"));
  }

  @Test
  void commandsCountUtf16Units() {
    Map<String, String> github =
        CiLog.githubAnnotations(new GithubFormat().render(here(0))).get(0).properties();
    assertEquals("2 2 6 10", values(github, "line", "endLine", "col", "endColumn"));
    Map<String, String> azure =
        CiLog.azureIssues(new AzureFormat().render(here(0))).get(0).properties();
    assertEquals("2 6", values(azure, "linenumber", "columnnumber"));
  }

  private static String values(Map<String, String> properties, String... keys) {
    return String.join(" ", List.of(keys).stream().map(properties::get).toList());
  }

  @Test
  void lineAfterCrLfIsTheThirdAndLoneCrEndsIt() {
    Object finding = StrictJson.at(StrictJson.read(new JsonFormat().render(here(1))), "findings.0");
    assertEquals(List.of(3, 7, 3, 11), numbers(finding, "line", "column", "endLine", "endColumn"));
  }

  @Test
  void findingOverLinesHasNoColumnsOnGithub() {
    Report report = about(new Span(2, 3, 3, 4));
    Map<String, String> sent = CiLog.github(new GithubFormat().render(report)).get(0).properties();
    assertEquals("2 3", values(sent, "line", "endLine"));
    assertNull(sent.get("col"));
  }

  @Test
  void spanUpToTheNextLineEndsOnItsLastLine() {
    Finding finding = Samples.finding("a.md", new Span(1, 1, 3, 1), "Dead.");
    assertEquals(2, Report.lastLine(finding));
  }

  @Test
  void findingAboutAFileAsAWholeHasNoColumns() {
    Report report = about(Span.FILE);
    Object sarif = StrictJson.read(new SarifFormat().render(report));
    assertEquals(
        List.of("startLine"),
        List.copyOf(
            StrictJson.object(
                    StrictJson.at(sarif, "runs.0.results.0.locations.0.physicalLocation.region"))
                .keySet()));
    assertFalse(new RdjsonFormat().render(report).contains("column"));
    assertFalse(new JenkinsFormat().render(report).contains("column"));
    assertFalse(new CheckstyleFormat().render(report).contains("column"));
    assertFalse(new AzureFormat().render(report).contains("column"));
    assertFalse(new GithubFormat().render(report).contains("col="));
  }

  @Test
  void checkstyleCountsUtf16Units() {
    String xml = new CheckstyleFormat().render(here(0));
    assertTrue(xml.contains("<error line=\"2\" column=\"6\" "), xml);
  }

  @Test
  void testResultsAndTextNameLineAndColumn() {
    String junit = new JunitFormat().render(here(1));
    assertTrue(junit.contains(" line=\"3\">") && junit.contains(">a.md:3:7 error "), junit);
    String text = new TextFormat().render(here(1));
    assertTrue(text.contains("  a.md:3:7 error "), text);
    assertTrue(new MarkdownFormat().render(here(1)).contains("\n| 3 | error | "));
  }

  @Test
  void columnsOfAFileWithAByteOrderMarkCountFromBehindIt(@TempDir Path temporary) throws Exception {
    try (GitHandbook handbook = GitHandbook.in(temporary)) {
      handbook.write(
          "README.md", "\ufeffé\u4f60\ud801\udc00 [x](gone.md)\r\n\r\n1.\t[y](lost.md)\r\n");
      handbook.lint();
      assertTrue(handbook.report("findings.txt").contains("README.md:1:10 error "));
      assertTrue(handbook.report("findings.txt").contains("README.md:3:8 error "));
      assertTrue(handbook.report("github.txt").contains("line=1,endLine=1,col=10,endColumn=17,"));
      assertTrue(handbook.report("azure.txt").contains("linenumber=1;columnnumber=10;"));
      assertTrue(handbook.report("checkstyle.xml").contains("line=\"1\" column=\"10\" "));
      assertEquals(
          List.of(10, 16), columns(handbook, "jenkins.json", "issues", "columnStart", "columnEnd"));
      assertEquals(
          List.of(15, 22),
          columns(
              handbook,
              "rdjson.json",
              "diagnostics",
              "location.range.start.column",
              "location.range.end.column"));
      String region = "locations.0.physicalLocation.region.";
      assertEquals(
          List.of(10, 17),
          columns(
              handbook,
              "handbook.sarif",
              "runs.0.results",
              region + "startColumn",
              region + "endColumn"));
    }
  }

  /** Where the dead link of the first line begins and ends. */
  private static List<Integer> columns(
      GitHandbook handbook, String file, String list, String... paths) throws Exception {
    Object first =
        StrictJson.list(StrictJson.at(StrictJson.read(handbook.report(file)), list)).stream()
            .filter(entry -> entry.toString().contains("gone.md"))
            .findFirst()
            .orElseThrow();
    return numbers(first, paths);
  }
}
