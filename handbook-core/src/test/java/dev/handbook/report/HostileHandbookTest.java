package dev.handbook.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handbook.BuildReport;
import dev.handbook.GitHandbook;
import dev.handbook.model.Finding;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Titles and names of pages that are made to break out, by way of the whole pipeline. */
class HostileHandbookTest {
  private static final Pattern ENTRY = Pattern.compile("(?m)^ *\"ruleId\"|^ *\"check_name\"");

  @TempDir Path temporary;

  /** One page with the text as its title and in its words, one with the text as its name. */
  private static void write(GitHandbook handbook, int number, String text) throws Exception {
    String words = Visible.whole(text);
    String link = "\n\nSee [" + number + "](gone.md).\n";
    handbook.write(number + ".md", "# " + words + link + "\n" + words + "\n");
    String name = number + " " + words.replaceAll("[/\u0000]", "-") + ".md";
    try {
      Path file = handbook.folder().resolve(name);
      Files.writeString(file, "# Named " + number + link, StandardCharsets.UTF_8);
    } catch (InvalidPathException e) {
      // No such name in this locale; its page with the title is there.
      assertTrue(Files.exists(handbook.folder().resolve(number + ".md")), name);
    }
  }

  @Test
  void exactlyTheFindingsArriveEverywhere() throws Exception {
    try (GitHandbook handbook = GitHandbook.in(temporary)) {
      handbook.write("README.md", "# Example Co\n\nNothing is wrong here.\n");
      handbook.commit();
      List<String> texts = Hostile.texts();
      for (int i = 0; i < texts.size(); i++) {
        write(handbook, i, texts.get(i));
      }
      BuildReport onGithub = handbook.lintOn(Map.of("GITHUB_ACTIONS", "true"), "main");
      List<Finding> findings = onGithub.findings();
      int read = onGithub.pages() - 1;
      assertTrue(read >= 200, read + " pages");
      assertEquals(
          read, findings.stream().filter(f -> f.rule().equals("link-missing-page")).count());
      commandsAreOurs(CiLog.github(onGithub.commands()), findings, "file");
      assertEquals(List.of(), CiLog.github(onGithub.text()));

      BuildReport onAzure = handbook.lintOn(Map.of("TF_BUILD", "True"), "main");
      commandsAreOurs(CiLog.azure(onAzure.commands()), findings, "sourcepath");
      assertEquals(List.of(), CiLog.azure(onAzure.text()));
      everyFileHasThemAll(handbook, findings.size());
      for (String file : List.of("summary.md", "comment.md", "findings.txt", "github.txt")) {
        assertFalse(
            handbook.report(file).codePoints().anyMatch(c -> c != '\n' && Visible.isHidden(c)),
            file);
      }
    }
  }

  /** Each names a file of a finding, or says that there are more. */
  private static void commandsAreOurs(
      List<CiLog.Command> commands, List<Finding> findings, String property) {
    Set<String> paths =
        findings.stream().map(f -> Visible.text(f.path())).collect(Collectors.toSet());
    long named = commands.stream().filter(c -> c.properties().containsKey(property)).count();
    assertTrue(commands.size() - named <= 3 && named >= 9, commands.toString());
    for (CiLog.Command command : commands) {
      String path = command.properties().get(property);
      assertTrue(path == null || paths.contains(path), path);
      assertTrue(
          Set.of("error", "warning", "notice", "task.logissue").contains(command.name()),
          command.toString());
    }
  }

  /** Each place for scripts, each cause for the others. */
  private static void everyFileHasThemAll(GitHandbook handbook, int places) throws Exception {
    Object json = StrictJson.read(handbook.report("findings.json"));
    assertEquals(places, StrictJson.list(StrictJson.at(json, "findings")).size());
    int count = Integer.parseInt(StrictJson.at(json, "summary.causes").toString());
    assertTrue(count > 20 && count < places, count + " causes");
    Map<String, String> lists =
        Map.of(
            "handbook.sarif", "runs.0.results",
            "gitlab.json", "",
            "rdjson.json", "diagnostics",
            "jenkins.json", "issues");
    for (Map.Entry<String, String> list : lists.entrySet()) {
      Object file = StrictJson.read(handbook.report(list.getKey()));
      Object entries = list.getValue().isEmpty() ? file : StrictJson.at(file, list.getValue());
      assertEquals(count, StrictJson.list(entries).size(), list.getKey());
    }
    assertEquals(count, ENTRY.matcher(handbook.report("handbook.sarif")).results().count());
    assertEquals(count, ENTRY.matcher(handbook.report("gitlab.json")).results().count());
    assertEquals(
        count,
        handbook.report("checkstyle.xml").lines().filter(l -> l.contains("<error ")).count());
  }
}
