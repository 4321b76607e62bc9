package dev.handbook.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import edu.hm.hafner.analysis.FileReaderFactory;
import edu.hm.hafner.analysis.Issue;
import edu.hm.hafner.analysis.registry.ParserRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The parsers of Jenkins' Warnings Next Generation keep line, severity and rule. Those that go by
 * way of another library know three severities, of which the gravest is {@code HIGH}, and sort.
 */
class JenkinsReadsReportsTest {
  @TempDir Path folder;

  private List<Issue> read(String parser, ReportFormat format, Report report) throws IOException {
    Path file = folder.resolve(format.fileName());
    Files.writeString(file, format.render(report));
    return StreamSupport.stream(
            new ParserRegistry()
                .get(parser)
                .createParser()
                .parse(new FileReaderFactory(file))
                .spliterator(),
            false)
        .toList();
  }

  private static List<String> places(List<Issue> issues) {
    return issues.stream()
        .map(
            issue ->
                "%s:%d %s %s"
                    .formatted(
                        issue.getFileName(),
                        issue.getLineStart(),
                        issue.getSeverity().getName(),
                        issue.getType()))
        .sorted()
        .toList();
  }

  @Test
  void nativeFormatKeepsEverything() throws IOException {
    List<Issue> issues = read("native", new JenkinsFormat(), Specimens.mixed());
    assertEquals(
        List.of(
            "docs/a ü/b.md:1 ERROR link-missing-page",
            "docs/a ü/b.md:2 NORMAL placeholder-text",
            "docs/a ü/b.md:3 LOW link-text-vague",
            "docs/c.md:1 ERROR link-missing-page"),
        places(issues));
    assertEquals(6, issues.get(0).getColumnStart());
    assertEquals(8, issues.get(0).getColumnEnd());
    assertEquals(3, issues.get(1).getLineEnd());
    assertEquals("HB0201", issues.get(0).getCategory());
    assertEquals(
        Specimens.mixed().findings().get(0).fingerprint(), issues.get(0).getFingerprint());
    assertEquals("Write the path of a page.", issues.get(0).getDescription());
  }

  @Test
  void checkstyleKeepsLineSeverityAndRule() throws IOException {
    assertEquals(
        List.of(
            "docs/a ü/b.md:1 ERROR link-missing-page",
            "docs/a ü/b.md:2 NORMAL placeholder-text",
            "docs/a ü/b.md:3 LOW link-text-vague",
            "docs/c.md:1 ERROR link-missing-page"),
        places(read("checkstyle", new CheckstyleFormat(), Specimens.mixed())));
  }

  @Test
  void sarifKeepsLineSeverityAndCode() throws IOException {
    assertEquals(
        List.of(
            "docs/a ü/b.md:1 HIGH HB0201",
            "docs/a ü/b.md:2 NORMAL HB0501",
            "docs/a ü/b.md:3 LOW HB0209",
            "docs/c.md:1 HIGH HB0201"),
        places(read("sarif", new SarifFormat(), Specimens.mixed())));
  }

  @Test
  void codeClimateKeepsLineSeverityAndRule() throws IOException {
    assertEquals(
        List.of(
            "docs/a ü/b.md:1 HIGH link-missing-page",
            "docs/a ü/b.md:2 NORMAL placeholder-text",
            "docs/a ü/b.md:3 LOW link-text-vague",
            "docs/c.md:1 HIGH link-missing-page"),
        places(read("code-climate", new GitlabFormat(), Specimens.mixed())));
  }

  @Test
  void junitKeepsFileAndLineOfFailures() throws IOException {
    List<Issue> issues = read("junit", new JunitFormat(), Specimens.mixed());
    assertEquals(
        List.of("docs/a ü/b.md:1", "docs/a ü/b.md:2", "docs/c.md:1"),
        issues.stream()
            .map(issue -> issue.getFileName() + ":" + issue.getLineStart())
            .sorted()
            .toList());
    assertEquals(
        2, issues.stream().filter(i -> i.getMessage().contains("link-missing-page")).count());
  }

  @Test
  void nothingFoundIsNothingRead() throws IOException {
    assertEquals(List.of(), read("native", new JenkinsFormat(), Specimens.clean()));
    assertEquals(List.of(), read("checkstyle", new CheckstyleFormat(), Specimens.clean()));
    assertEquals(List.of(), read("sarif", new SarifFormat(), Specimens.clean()));
    assertEquals(List.of(), read("code-climate", new GitlabFormat(), Specimens.clean()));
    assertEquals(List.of(), read("junit", new JunitFormat(), Specimens.clean()));
  }

  @Test
  void hostileTextsAddNothingAndHideNothing() throws IOException {
    Report report = Specimens.hostile();
    assertEquals(200, read("native", new JenkinsFormat(), report).size());
    assertEquals(200, read("checkstyle", new CheckstyleFormat(), report).size());
    assertEquals(200, read("sarif", new SarifFormat(), report).size());
    assertEquals(200, read("code-climate", new GitlabFormat(), report).size());
    assertEquals(200, read("junit", new JunitFormat(), report).size());
  }
}
