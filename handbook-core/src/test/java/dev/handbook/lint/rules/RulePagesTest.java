package dev.handbook.lint.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.handbook.domain.Registers;
import dev.handbook.lint.IndexRule;
import dev.handbook.lint.Linter;
import dev.handbook.lint.Rule;
import dev.handbook.markdown.HandbookParser;
import dev.handbook.model.Finding;
import dev.handbook.model.Handbook;
import dev.handbook.model.SearchIndex;
import dev.handbook.search.SearchIndexer;
import dev.handbook.source.SourceReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every example of every rule page, checked by every rule, has the findings it announces. */
class RulePagesTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 1);

  /** An index for each of all the examples would take the time of all other tests of rules. */
  private static final Set<String> ASKING_SEARCH =
      Rules.ALL.stream()
          .filter(IndexRule.class::isInstance)
          .map(rule -> rule.info().name())
          .collect(Collectors.toSet());

  @TempDir private Path folder;

  @TestFactory
  Stream<DynamicContainer> examplesHaveTheFindingsTheyAnnounce() {
    return Rules.ALL.stream()
        .map(Rule::info)
        .map(info -> RulePage.read(info.name()))
        .map(page -> DynamicContainer.dynamicContainer(page.name(), tests(page)));
  }

  private Stream<DynamicTest> tests(RulePage page) {
    return page.examples().stream().flatMap(example -> tests(page, example));
  }

  /** As written, and as an editor of Windows would save it. */
  private Stream<DynamicTest> tests(RulePage page, RulePage.Example example) {
    String name = example.heading() + " " + example.files().keySet();
    return Stream.of(
        DynamicTest.dynamicTest(
            name,
            () -> assertEquals(example.expected(), findings(page.name(), example, line -> line))),
        DynamicTest.dynamicTest(
            name + " with CRLF",
            () ->
                assertEquals(
                    example.expected(),
                    findings(page.name(), example, text -> text.replaceAll("\r?\n", "\r\n")))));
  }

  private List<Finding> withIndex(Linter linter, Handbook handbook) {
    try (SearchIndex index =
        SearchIndexer.index(handbook, Registers.of(handbook), folder.resolve("index"))) {
      return linter.check(handbook, index);
    }
  }

  private TreeSet<String> findings(
      String rule, RulePage.Example example, UnaryOperator<String> lineEnds) throws IOException {
    Path content = Files.createTempDirectory(folder, rule);
    for (Map.Entry<String, String> file : example.files().entrySet()) {
      Path path = content.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, lineEnds.apply(file.getValue()));
    }
    Handbook handbook = HandbookParser.parse(SourceReader.read(content));
    Linter linter = Linter.of(Rules.ALL, Examples.settings(handbook, rule), TODAY);
    List<Finding> findings =
        ASKING_SEARCH.contains(rule) ? withIndex(linter, handbook) : linter.check(handbook);
    TreeSet<String> found = new TreeSet<>();
    for (Finding finding : findings) {
      found.add(
          finding.path()
              + ":"
              + finding.span().line()
              + ": "
              + finding.severity().id()
              + ": "
              + finding.rule());
    }
    return found;
  }
}
