package dev.handbook.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handbook.lint.TestPages;
import dev.handbook.model.Finding;
import dev.handbook.model.Handbook;
import dev.handbook.model.Severity;
import dev.handbook.text.Span;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TextReportTest {
  private static Finding finding(String path, Span span, String message) {
    return new Finding(
        "link-missing-page",
        "HB0201",
        Severity.ERROR,
        path,
        span,
        message,
        Optional.of("Mend it."),
        "f00d");
  }

  private static String report(String text, Span span) {
    return TextReport.excerpt(
        TestPages.handbook(TestPages.page("a.md", text)),
        List.of(finding("a.md", span, "Dead.")),
        Optional.empty(),
        1);
  }

  @Test
  void findingIsShownWithPlaceLineCaretsAndHelp() {
    assertEquals(
        """
        a.md
          a.md:2:5 error link-missing-page Dead.
            2 | see gone.md now
              |     ^^^^^^^
            help: Mend it.

        1 finding in 1 file of 1 page: 1 error, 0 warnings, 0 info.
        """,
        report("first\nsee gone.md now", new Span(2, 5, 2, 12)));
  }

  @Test
  void caretsStandUnderTheSpanAfterTabsAndWideCharacters() {
    String[] lines = report("\t你好 x", new Span(1, 5, 1, 6)).split("\n");
    assertEquals("    1 |     你好 x", lines[2]);
    assertEquals("      |          ^", lines[3]);
  }

  @Test
  void findingOnAFileAsAWholeHasNoFrame() {
    assertFalse(report("text", Span.FILE).contains("|"));
  }

  @Test
  void longLineIsCutAroundTheSpan() {
    String line = "x".repeat(500) + "HERE" + "y".repeat(500);
    String[] lines = report(line, new Span(1, 501, 1, 505)).split("\n");
    assertTrue(lines[2].contains("HERE") && lines[2].length() < 120, lines[2]);
    assertEquals(lines[2].indexOf("HERE"), lines[3].indexOf("^^^^"));
  }

  @Test
  void terminalEscapesOfContentAreMadeVisible() {
    String shown = report("\u001b[31mred\u202e", new Span(1, 1, 1, 3));
    assertTrue(shown.contains("\\u001b[31mred\\u202e"), shown);
    assertFalse(shown.contains("\u001b"));
  }

  @Test
  void cleanHandbookIsSaidToBeClean() {
    assertEquals(
        "No findings on 1 page.\n",
        TextReport.excerpt(
            TestPages.handbook(TestPages.page("a.md", "")), List.of(), Optional.empty(), 1));
  }

  @Test
  void manyFindingsEndInATableOfRulesAndTheFirstThingToDo() {
    List<Finding> findings = new ArrayList<>();
    for (int line = 1; line <= 120; line++) {
      findings.add(finding("a.md", Span.at(line, 1), "Dead: " + line));
    }
    String text =
        TextReport.excerpt(
            TestPages.handbook(TestPages.page("a.md", "x\n".repeat(120))),
            findings,
            Optional.empty(),
            25);
    assertTrue(
        text.endsWith(
            """
            and 95 more, see the reports.

                120  error    link-missing-page

            Begin with link-missing-page: “mvn handbook:explain -Dhandbook.rule=link-missing-page” \
            says why and how.
            Or keep them for later: after “mvn handbook:baseline” only new findings are reported.

            120 findings in 1 file of 1 page: 120 errors, 0 warnings, 0 info.
            """),
        text);
  }

  @Test
  void lineWithTenThousandFindingsIsReportedInLinearTime() {
    String text = "x ".repeat(10_000);
    List<Finding> findings =
        IntStream.range(0, 10_000)
            .mapToObj(i -> finding("a.md", new Span(1, 2 * i + 1, 1, 2 * i + 2), "Dead: " + i))
            .toList();
    Handbook handbook = TestPages.handbook(TestPages.page("a.md", text));
    assertTimeout(
        Duration.ofSeconds(5),
        () -> TextReport.excerpt(handbook, findings, Optional.empty(), findings.size()));
  }
}
