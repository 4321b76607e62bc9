package dev.handbook.lint.rules.own;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handbook.TestHandbook;
import dev.handbook.lint.Linter;
import dev.handbook.lint.rules.Rules;
import dev.handbook.markdown.HandbookParser;
import dev.handbook.model.Finding;
import dev.handbook.model.Handbook;
import dev.handbook.model.HandbookException;
import dev.handbook.model.Severity;
import dev.handbook.source.SourceReader;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnRulesTest {
  @TempDir private Path folder;
  private TestHandbook handbook;

  @BeforeEach
  void begin() {
    handbook = new TestHandbook(folder);
  }

  private List<Finding> found(String own, String page) {
    handbook.with("handbook.yml", "lint:\n  own:\n" + own.indent(4)).with("page.md", page);
    Handbook read = HandbookParser.parse(SourceReader.read(handbook.content()));
    return Linter.of(Rules.of(read.settings().lint()), read.settings().lint(), TestHandbook.TODAY)
        .check(read)
        .stream()
        .filter(finding -> finding.code().startsWith("OWN-"))
        .toList();
  }

  private List<String> said(String own, String page) {
    return found(own, page).stream()
        .map(finding -> finding.span().line() + " " + finding.message())
        .toList();
  }

  @Test
  void wordsAreFoundAsAWholeInAnyLetterCase() {
    assertEquals(
        List.of(
            "3 Write “use” in place of “Utilize”.", "5 Write “use” in place of “in order to use”."),
        said(
            "plain:\n  words: [utilize, in order to use]\n  instead: use\n",
            "# Page\n\nUtilize it, and utilize it.\n\nAsk in order to use it.\n\nA utilizer may.\n\n`utilize`\n"));
  }

  @Test
  void whatIsWrittenRightIsLeftAlone() {
    assertEquals(
        List.of("5 Write “GitHub” in place of “Github”."),
        said(
            "names:\n  words: github\n  instead: GitHub\n",
            "# Page\n\nOn GitHub.\n\nOn GitHub, and Github.\n"));
  }

  @Test
  void fixWritesWhatBelongsThereInTheSameLetterCase() {
    Finding finding =
        found("plain:\n  words: utilize\n  instead: use\n", "# Page\n\nUtilize it.\n").get(0);
    assertEquals("Use", finding.fix().orElseThrow().edits().get(0).text());
    assertEquals("OWN-plain", finding.code());
  }

  @Test
  void patternHasItsMessageSeverityAndHelp() {
    Finding finding =
        found(
                "tickets:\n  pattern: 'OPS-\\d+'\n  message: “{}” is a ticket\n  severity: error\n  help: Name the page.\n",
                "# Page\n\nSee OPS-12.\n")
            .get(0);
    assertEquals("“OPS-12” is a ticket.", finding.message());
    assertEquals(Severity.ERROR, finding.severity());
    assertEquals("Name the page.", finding.help().orElseThrow());
  }

  @Test
  void sectionsAreAskedOfTheKindsThatAreNamed() {
    String rule = "parts:\n  kinds: [sop]\n  sections: [Purpose, Scope]\n";
    assertEquals(
        List.of("1 There is no section “Scope”."),
        said(rule, "---\nkind: sop\n---\n# Page\n\n## 1. Purpose:\n\nTo help.\n"));
    assertEquals(List.of(), said(rule, "# Page\n\nText.\n"));
  }

  @Test
  void keysNeedAValue() {
    String rule = "owned:\n  keys: [owner, review-in]\n";
    assertEquals(
        List.of("1 The front matter has no “review-in”."),
        said(rule, "---\nowner: Office team\nreview-in:\n---\n# Page\n\nText.\n"));
  }

  @Test
  void pathsAndExceptionsChooseThePages() {
    String words = "plain:\n  words: utilize\n  ";
    String page = "# Page\n\nUtilize it.\n";
    assertEquals(1, said(words + "paths: ['*.md']\n", page).size());
    assertEquals(0, said(words + "paths: ['news/**']\n", page).size());
    assertEquals(0, said(words + "except: ['page.md']\n", page).size());
  }

  @Test
  void findingIsSuppressedByTheNameOfItsRule() {
    assertEquals(
        List.of(),
        said(
            "plain:\n  words: utilize\n",
            "# Page\n\n<!-- handbook:ignore plain reason=\"A quotation\" -->\nUtilize it.\n"));
  }

  @Test
  void nameOfAnotherRuleIsRefused() {
    HandbookException refused =
        assertThrows(
            HandbookException.class,
            () -> found("link-empty:\n  words: utilize\n", "# Page\n\nText.\n"));
    assertTrue(refused.getMessage().contains("link-empty"), refused.getMessage());
  }

  @Test
  void patternThatCannotBeUsedIsRefusedWithItsPlace() {
    HandbookException refused =
        assertThrows(
            HandbookException.class,
            () -> found("plain:\n  pattern: '(a'\n  message: No\n", "# Page\n\nText.\n"));
    assertTrue(refused.getMessage().contains("a “)” is missing"), refused.getMessage());
    assertEquals("handbook.yml:4:16", refused.place());
  }
}
