package dev.handbook.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.handbook.Given;
import dev.handbook.lint.rules.Rules;
import dev.handbook.markdown.HandbookParser;
import dev.handbook.model.Finding;
import dev.handbook.model.Handbook;
import dev.handbook.model.SourceFile;
import dev.handbook.model.Sources;
import dev.handbook.source.SourceReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Real handbooks, when {@code -Dhandbook.corpora} says where they are. */
@Tag(Given.FOLDERS)
class RealHandbooksTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  @TempDir private Path folder;

  private static Sources read(String name) {
    return SourceReader.read(Given.folder(Given.CORPORA).resolve(name));
  }

  private static List<Finding> check(Handbook handbook) {
    return Linter.of(Rules.ALL, handbook.settings().lint(), TODAY).check(handbook);
  }

  private static Map<String, Integer> counts(Handbook handbook) {
    Map<String, Integer> counts = new TreeMap<>();
    check(handbook).forEach(finding -> counts.merge(finding.rule(), 1, Integer::sum));
    return counts;
  }

  @ParameterizedTest
  @CsvSource({
    // two of the script's 75 are for those who work on the repository, and belong in no contents
    "mattermost-2024, toc-unlisted-page, 73",
    "mattermost-2024, toc-dead-entry, 3",
    "mattermost-2024, toc-duplicate-entry, 2",
    "mattermost-2024, url-clash, 1",
    "mattermost-2024, link-missing-anchor, 6",
    "rocketchat-2024, toc-unlisted-page, 172",
    "rocketchat-2024, url-clash, 4",
    "rocketchat-2024, asset-missing, 21",
    "rocketchat-2024, asset-case, 13",
    "rocketchat-2024, link-gitbook-broken-reference, 16",
    "rocketchat-2024, link-missing-anchor, 1",
    "rocketchat-2021, kr-text-drift, 1",
    "rocketchat-2021, kr-undefined, 5",
    "mattermost-2019, vpmom-tba, 9"
  })
  void countsAreThoseOfAnIndependentScript(String name, String rule, int count) {
    assertEquals(count, counts(HandbookParser.parse(read(name))).getOrDefault(rule, 0));
  }

  @Test
  void noRuleCrashesOnAnyHandbook() {
    for (String name :
        List.of(
            "mattermost-2024",
            "rocketchat-2024",
            "mattermost-2019",
            "rocketchat-2021",
            "dxw/src")) {
      assertFalse(counts(HandbookParser.parse(read(name))).containsKey("rule-crashed"), name);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mattermost-2024",
        "rocketchat-2024",
        "mattermost-2019",
        "rocketchat-2021",
        "dxw/src"
      })
  void nothingIsNewAfterTheBaselineNorAfterAParagraphAtTheTopOfFiftyPages(String name)
      throws IOException {
    Sources sources = read(name);
    copy(Given.folder(Given.CORPORA).resolve(name), folder);
    Baseline.of(check(HandbookParser.parse(sources))).write(folder);
    assertEquals(List.of(), notInTheBaseline());
    for (SourceFile page : sources.pages().subList(0, Math.min(50, sources.pages().size() / 2))) {
      Files.writeString(folder.resolve(page.path()), withParagraph(page));
    }
    assertEquals(List.of(), notInTheBaseline());
  }

  private List<Finding> notInTheBaseline() {
    Handbook now = HandbookParser.parse(SourceReader.read(folder));
    return Baseline.read(folder).orElseThrow().split(check(now), now.pages()).fresh();
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = to.resolve(from.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
        copy.toFile().setWritable(true);
      }
    }
  }

  /** Below the title, where a writer would put it. */
  private static String withParagraph(SourceFile page) {
    String text = page.text().text();
    int title = page.body().startsWith("# ") ? text.indexOf('\n', page.bodyStart()) : -1;
    int at = title < 0 ? page.bodyStart() : title + 1;
    String paragraph = "\nThis paragraph was written later than the others.\n\n";
    return text.substring(0, at) + paragraph + text.substring(at);
  }
}
