package dev.handbook.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handbook.Given;
import dev.handbook.HandbookBuild;
import dev.handbook.fixing.HandbookEdits;
import dev.handbook.fixing.HandbookEdits.Fixed;
import dev.handbook.lint.rules.Rules;
import dev.handbook.model.Finding;
import dev.handbook.stage.Progress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds of fixing whatever the handbook: the examples of all rules, and real ones. */
@Tag(Given.FOLDERS)
class FixPropertiesTest {
  private static final Pattern FENCE =
      Pattern.compile("(?ms)^(`{3,})[a-z]* file=(\\S+)[^\\n]*\\n(.*?)^\\1$");

  @TempDir private Path folder;

  private static Fixed fix(Path root, boolean unsafe) {
    return HandbookEdits.fix(new Book(root).config(), unsafe, true, Optional.empty());
  }

  private static void assertHolds(Path root, boolean unsafe) {
    Map<String, Integer> before =
        counts(new HandbookBuild(Progress.SILENT).lint(new Book(root).config()).findings());
    Fixed first = fix(root, unsafe);
    counts(first.left())
        .forEach(
            (what, count) -> assertTrue(count <= before.getOrDefault(what, 0), "new: " + what));
    List<Finding> safe =
        first.left().stream().filter(f -> f.fix().filter(fix -> fix.safe()).isPresent()).toList();
    assertEquals(List.of(), safe);
    Fixed second = fix(root, unsafe);
    assertEquals("", second.diff());
    assertEquals(first.left(), second.left());
  }

  private static Map<String, Integer> counts(List<Finding> findings) {
    Map<String, Integer> counts = new TreeMap<>();
    findings.forEach(found -> counts.merge(found.path() + " " + found.rule(), 1, Integer::sum));
    return counts;
  }

  @Test
  void fixingTheExamplesOfAllRulesTwiceIsFixingThemOnceAndAddsNothing() throws IOException {
    int number = 0;
    for (var rule : Rules.ALL) {
      for (Map<String, String> example : examples(rule.info().name())) {
        Path root = folder.resolve("example-" + number++);
        for (Map.Entry<String, String> file : example.entrySet()) {
          Path path = root.resolve(file.getKey());
          Files.createDirectories(path.getParent());
          Files.write(path, file.getValue().getBytes(StandardCharsets.UTF_8));
        }
        assertHolds(root, true);
      }
    }
    assertTrue(number > 20, "only " + number + " examples");
  }

  private static List<Map<String, String>> examples(String rule) throws IOException {
    try (var in =
        FixPropertiesTest.class.getResourceAsStream("/dev/handbook/rules/" + rule + ".md")) {
      String page = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return Stream.of(page.split("(?m)^## "))
          .filter(part -> part.startsWith("Bad"))
          .map(FixPropertiesTest::files)
          .filter(files -> !files.isEmpty())
          .toList();
    }
  }

  private static Map<String, String> files(String part) {
    Map<String, String> files = new LinkedHashMap<>();
    Matcher fence = FENCE.matcher(part);
    while (fence.find()) {
      files.putIfAbsent(
          fence.group(2), fence.group(3).replaceAll(" *<!-- [a-z]+: [a-z-]+ -->", ""));
    }
    return files;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"mattermost-2024", "rocketchat-2024", "mattermost-2019", "rocketchat-2021"})
  void realHandbooksHaveNothingLeftThatMendsItself(String name) throws IOException {
    Path from = Given.folder(Given.CORPORA).resolve(name);
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = folder.resolve(from.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
        copy.toFile().setWritable(true);
      }
    }
    assertHolds(folder, false);
  }
}
