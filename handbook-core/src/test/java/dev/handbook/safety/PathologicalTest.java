package dev.handbook.safety;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handbook.Given;
import dev.handbook.model.Finding;
import dev.handbook.model.Handbook;
import dev.handbook.model.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Pages that hang or overflow parsers are built like any other, or refused by name; whichever it
 * is, the pages beside them are none the worse. How long each takes is for {@link
 * PathologicalTimesTest}.
 */
@Tag(Given.FOLDERS)
class PathologicalTest {
  private static final String PLAIN = "# Plain\n\nWords, a [link](README.md) and `code`.\n";
  private static final String NOTICE = "This page cannot be shown";

  /** Reports that a rule failed, the linter's own safety net. */
  private static final String FAILED = "rule-crashed";

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(ints = {100, 1_000})
  void pageOfEveryFamilyIsShownOrRefused(int size) throws IOException {
    Map<String, String> pages = new TreeMap<>();
    List<Family> families = Families.all();
    for (int i = 0; i < families.size(); i++) {
      pages.put("family-" + i + ".md", families.get(i).page(size));
    }
    assertShownOrRefused(pages);
  }

  /** Of sizes at which other parsers of Markdown need minutes, or overflow their stack. */
  @Test
  void hugePageIsRefusedByName() throws IOException {
    Map<String, String> pages = new TreeMap<>();
    List<String> refused =
        List.of(
            "quotes in one line",
            "bullets in one line",
            "list of equal items",
            "bullets change",
            "footnotes",
            "definition list",
            "headings that differ",
            "table heads",
            "rows of a table",
            "links",
            "one footnote mentioned often",
            "tags in a block without end",
            "pictures",
            "hints opened",
            "elements nested",
            "combining marks as entities",
            "combining marks in elements");
    for (Family family : Families.all()) {
      if (refused.contains(family.name())) {
        pages.put(family.name().replace(' ', '-') + ".md", family.page(50_000));
      }
    }
    assertEquals(refused.size(), pages.size());
    WholePath.Outcome outcome = assertShownOrRefused(pages);
    assertEquals(
        List.of(), pages.keySet().stream().filter(path -> !outcome.refused(path)).toList());
  }

  /** Whatever looks at each word with all others in view needs minutes for it. */
  @Test
  void longParagraphOfEqualWordsIsLintedSoon() {
    String words = "*a ".repeat(60_000) + "\n\n" + "procedure ".repeat(60_000) + "\n";
    assertTimeoutPreemptively(
        Duration.ofSeconds(60), () -> assertShownOrRefused(Map.of("words.md", words)));
  }

  /** A pattern that repeats a group can need a frame of the stack for each time. */
  @Test
  void longRowsOfTheSameAreLintedWithoutEnd() throws IOException {
    String columns = "|a".repeat(20_000) + "|\n" + "|-".repeat(20_000) + "|\n|b|\n";
    String alias = "---\nkind: sop\naliases: [/a" + "/index".repeat(10_000) + "]\n---\n# A\n";
    assertShownOrRefused(
        Map.of(
            "columns.md",
            columns,
            "alias.md",
            alias,
            "dates.md",
            "XX/".repeat(60_000) + "XX\n",
            "items.md",
            "- ".repeat(60_000) + "a\n"));
  }

  @Test
  void pageThatOnceHungAParserIsShownOrRefused() throws IOException {
    Path conformance = Given.folder(Given.CONFORMANCE);
    Map<String, String> pages = new TreeMap<>();
    try (Stream<Path> files = Files.list(conformance.resolve("regress"))) {
      for (Path file : files.sorted().toList()) {
        String text = Files.readString(file);
        String name = file.getFileName().toString().replaceAll("\\.[a-z]+$", "");
        pages.put(name + ".md", text.startsWith("\"") ? JsonText.of(text.strip()) : text);
      }
    }
    assertTrue(pages.size() > 3, pages.keySet().toString());
    assertShownOrRefused(pages);
  }

  private WholePath.Outcome assertShownOrRefused(Map<String, String> hostile) throws IOException {
    Path content = Files.createDirectories(folder.resolve("content"));
    Map<String, String> plain = Map.of("README.md", PLAIN, "zz/plain.md", PLAIN);
    write(content, plain);
    WholePath.Outcome alone = WholePath.of(content, folder.resolve("alone"));
    write(content, hostile);
    WholePath.Outcome outcome = WholePath.of(content, folder.resolve("work"));
    List<String> wrong = new ArrayList<>();
    for (String path : hostile.keySet()) {
      Page page = page(outcome.handbook(), path);
      String html = outcome.text(page.url() + "index.html");
      if (outcome.refused(path) != html.contains(NOTICE) || !html.endsWith("</html>\n")) {
        wrong.add(path);
      }
    }
    assertEquals(List.of(), wrong);
    for (String path : plain.keySet()) {
      assertEquals(page(alone.handbook(), path).html(), page(outcome.handbook(), path).html());
      assertFalse(outcome.refused(path));
    }
    assertEquals(List.of(), failures(outcome.findings()));
    return outcome;
  }

  private static List<Finding> failures(List<Finding> findings) {
    return findings.stream().filter(finding -> finding.rule().equals(FAILED)).toList();
  }

  private static Page page(Handbook handbook, String path) {
    return handbook.pages().stream().filter(p -> p.path().equals(path)).findFirst().orElseThrow();
  }

  private static void write(Path content, Map<String, String> pages) throws IOException {
    for (Map.Entry<String, String> page : pages.entrySet()) {
      Path file = content.resolve(page.getKey());
      Files.createDirectories(file.getParent());
      Files.write(file, page.getValue().getBytes(StandardCharsets.UTF_8));
    }
  }
}
