package dev.handbook.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handbook.Given;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The shell commands of the guide's pipelines, run by a shell in the place of the service. */
@DisabledOnOs(OS.WINDOWS)
class PipelineCommandsTest {
  private static final String TITLED = "(?s)\\{%% code title=\"%s\" %%}\n```\\w+\n(.*?)\n```\n";

  @TempDir Path bin;

  /** Puts programs in the place of Maven and git that tell how they were called. */
  @BeforeEach
  void replacePrograms() throws IOException {
    program("mvn", "for word in \"$@\"; do echo \"[$word]\"; done; exit ${MAVEN:-0}");
    program(
        "git", "case $1 in diff) exit ${CHANGED:-0};; rev-parse) echo $HEAD; test $HEAD;; esac");
  }

  private void program(String name, String script) throws IOException {
    Path file = bin.resolve(name);
    Files.writeString(file, "#!/bin/sh\n" + script + "\n");
    assertTrue(file.toFile().setExecutable(true));
  }

  private static String code(String title) throws IOException {
    Path root = Given.repository();
    String page = Files.readString(root.resolve("content/guide/pipelines.md"));
    Matcher code = Pattern.compile(TITLED.formatted(Pattern.quote(title))).matcher(page);
    assertTrue(code.find(), title);
    return code.group(1);
  }

  private static Object yaml(String title, String path) throws IOException {
    Object read = new Yaml(new SafeConstructor(new LoaderOptions())).load(code(title));
    return StrictJson.at(read, path);
  }

  /** What a shell with some variables says and returns. */
  private String run(String script, Map<String, String> variables) throws Exception {
    ProcessBuilder shell = new ProcessBuilder("/bin/sh", "-e", "-c", script);
    shell.environment().clear();
    shell.environment().put("PATH", bin + ":/usr/bin:/bin");
    shell.environment().putAll(variables);
    Process process = shell.redirectErrorStream(true).start();
    process.getOutputStream().close();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return out + process.waitFor();
  }

  private void comparesOnlyWhenAsked(String script, Map<String, String> change, String since)
      throws Exception {
    String checked = "[-B]\n[package]\n[-Dhandbook.reports=auto]\n";
    assertEquals(checked + "[-Dhandbook.since=" + since + "]\n0", run(script, change));
    assertEquals(checked + "[-Dhandbook.since=]\n0", run(script, Map.of()));
  }

  @Test
  void githubComparesAPullRequestWithItsBranch() throws Exception {
    String script = (String) yaml(".github/workflows/handbook-check.yml", "jobs.check.steps.2.run");
    comparesOnlyWhenAsked(script, Map.of("GITHUB_BASE_REF", "main"), "origin/main");
  }

  @Test
  void gitlabComparesAMergeRequestWithWhereItBegan() throws Exception {
    String script = (String) yaml(".gitlab-ci.yml", "check.script.0");
    comparesOnlyWhenAsked(script, Map.of("CI_MERGE_REQUEST_DIFF_BASE_SHA", "abc123"), "abc123");
  }

  @Test
  void azureComparesAPullRequestWithItsBranch() throws Exception {
    String script = (String) yaml("azure-pipelines.yml", "steps.1.script");
    Map<String, String> change = Map.of("SYSTEM_PULLREQUEST_TARGETBRANCH", "refs/heads/rel/1");
    comparesOnlyWhenAsked(script, change, "origin/rel/1");
  }

  @Test
  void jenkinsComparesAPullRequestWithItsBranch() throws Exception {
    Matcher step = Pattern.compile("sh '(.*)'\n").matcher(code("Jenkinsfile"));
    assertTrue(step.find());
    comparesOnlyWhenAsked(step.group(1), Map.of("CHANGE_TARGET", "main"), "origin/main");
  }

  @Test
  void wholeHistoryIsFetched() throws IOException {
    for (String workflow : List.of("check", "review")) {
      String steps = "jobs." + workflow + ".steps.0.with.fetch-depth";
      assertEquals(0, yaml(".github/workflows/handbook-" + workflow + ".yml", steps));
    }
    assertEquals("0", yaml(".gitlab-ci.yml", "check.variables.GIT_DEPTH"));
    assertEquals(0, yaml("azure-pipelines.yml", "steps.0.fetchDepth"));
  }

  @Test
  void hookChecksOnlyWhenTheHandbookChanges() throws Exception {
    String hook = code(".git/hooks/pre-commit");
    assertEquals("0", run(hook, Map.of("CHANGED", "0")));
    String called = "[-B]\n[handbook:lint]\n";
    assertEquals(
        called + "[-Dhandbook.since=abc123]\n0",
        run(hook, Map.of("CHANGED", "1", "HEAD", "abc123")));
    assertEquals(called + "[-Dhandbook.since=]\n0", run(hook, Map.of("CHANGED", "1")));
  }

  @Test
  void hookRefusesACommitThatFailsTheCheck() throws Exception {
    String hook = code(".git/hooks/pre-commit");
    assertTrue(run(hook, Map.of("CHANGED", "1", "HEAD", "a", "MAVEN", "1")).endsWith("\n1"));
  }
}
