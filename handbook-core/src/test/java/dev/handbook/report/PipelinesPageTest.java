package dev.handbook.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handbook.Given;
import dev.handbook.lint.TestPages;
import dev.handbook.text.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The guide's ready-made pipelines ask for what is there and read what is written. */
class PipelinesPageTest {
  private static final Pattern FENCE = Pattern.compile("(?ms)^```(\\w+)\\n(.*?)^```$");
  private static final Pattern FORMATS = Pattern.compile("-Dhandbook\\.reports=([a-z,]+)");
  private static final Pattern FILE = Pattern.compile("handbook-reports/([a-z.]+)");

  private static String page() throws IOException {
    Path root = Given.repository();
    return Files.readString(root.resolve("content/guide/pipelines.md"));
  }

  private static List<String> fences(String language) throws IOException {
    return FENCE
        .matcher(page())
        .results()
        .filter(fence -> fence.group(1).equals(language))
        .map(fence -> fence.group(2))
        .toList();
  }

  @Test
  void everyPipelineIsYaml() throws IOException {
    List<String> pipelines = fences("yaml");
    assertEquals(6, pipelines.size());
    for (String pipeline : pipelines) {
      Object read = new Yaml(new SafeConstructor(new LoaderOptions())).load(pipeline);
      assertTrue(read instanceof Map<?, ?> map && !map.isEmpty(), pipeline);
    }
  }

  @Test
  void everyFormatAskedForExists() throws IOException {
    List<String> asked =
        FORMATS
            .matcher(page())
            .results()
            .flatMap(match -> Arrays.stream(match.group(1).split(",")))
            .distinct()
            .toList();
    assertTrue(asked.size() > 2, asked.toString());
    Reports.formats(asked, Map.of());
  }

  @Test
  void everyFileThatAPipelineTakesIsWritten(@TempDir Path folder) throws IOException {
    Set<String> written = new TreeSet<>();
    for (Map<String, String> server :
        List.of(
            Map.of("GITLAB_CI", "true"),
            Map.of("JENKINS_URL", "x"),
            Map.of("TF_BUILD", "True"),
            Map.of("GITHUB_ACTIONS", "true"))) {
      Reports.write(
              List.of("auto", "rdjson"),
              new ReportTarget(folder, folder, server),
              TestPages.handbook(),
              List.of(),
              List.of(),
              Optional.empty())
          .files()
          .forEach(file -> written.add(file.getFileName().toString()));
    }
    List<String> taken =
        FILE.matcher(page()).results().map(match -> match.group(1)).distinct().toList();
    assertEquals(
        List.of("gitlab.json", "junit.xml", "jenkins.json", "rdjson.json", "findings.txt"), taken);
    assertTrue(written.containsAll(taken), written.toString());
  }

  @Test
  void tableTellsWhatAutoWrites() throws IOException {
    for (CiServer server : CiServer.values()) {
      String variable =
          switch (server) {
            case GITHUB_ACTIONS -> "`GITHUB_ACTIONS`";
            case GITLAB_CI -> "`GITLAB_CI`";
            case AZURE_PIPELINES -> "`TF_BUILD`";
            case JENKINS -> "`JENKINS_URL`";
            case NONE -> "None of them";
          };
      String row =
          page()
              .lines()
              .filter(line -> line.startsWith("|") && line.contains(variable))
              .findFirst()
              .orElseThrow();
      List<String> told = new ArrayList<>();
      for (MatchResult file : Pattern.compile("`([a-z.]+)`").matcher(row).results().toList()) {
        told.add(file.group(1));
      }
      List<String> files =
          server.formats().stream()
              .filter(name -> server == CiServer.NONE || !name.equals("text"))
              .map(PipelinesPageTest::fileName)
              .toList();
      assertEquals(files, told);
    }
  }

  private static String fileName(String format) {
    return Reports.FORMATS.stream()
        .filter(known -> known.name().equals(format))
        .findFirst()
        .orElseThrow()
        .fileName();
  }

  @Test
  void problemMatcherReadsTheLinesOfTheTextReport() throws IOException {
    Object tasks = StrictJson.read(fences("json").get(0));
    Object pattern = StrictJson.at(tasks, "tasks.0.problemMatcher.pattern");
    Pattern regexp = Pattern.compile((String) StrictJson.at(pattern, "regexp"));
    Report report =
        Samples.report(
            TestPages.handbook(TestPages.page("a b/c.md", "one\nsee 1:2:3 error")),
            List.of(Samples.finding("a b/c.md", new Span(2, 5, 2, 9), "Dead: gone.")));
    List<String> lines = new TextFormat().render(report).lines().toList();
    List<Matcher> found = lines.stream().map(regexp::matcher).filter(Matcher::matches).toList();
    assertEquals(1, found.size());
    List<String> groups = new ArrayList<>();
    for (String part : List.of("file", "line", "column", "severity", "code", "message")) {
      groups.add(found.get(0).group(StrictJson.number(pattern, part)));
    }
    assertEquals(
        List.of("a b/c.md", "2", "5", "error", "link-missing-page", "Dead: gone."), groups);
  }

  @Test
  void noWorkflowRunsStrangersCodeWithRights() throws IOException {
    for (String pipeline : fences("yaml")) {
      assertFalse(pipeline.contains("pull_request_target"));
      if (pipeline.contains("actions/checkout")) {
        assertTrue(pipeline.contains("permissions:\n  contents: read"), pipeline);
        assertTrue(pipeline.contains("persist-credentials: false"), pipeline);
      }
    }
  }
}
