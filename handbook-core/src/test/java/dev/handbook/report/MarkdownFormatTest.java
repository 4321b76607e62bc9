package dev.handbook.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handbook.lint.TestPages;
import dev.handbook.model.Finding;
import dev.handbook.model.Severity;
import dev.handbook.text.Span;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MarkdownFormatTest {
  @Test
  void summaryHasVerdictTablesByPageAndTheCommandToRunIt() {
    List<Finding> findings =
        List.of(
            Samples.finding(Severity.INFO, "b-rule", "a.md", new Span(3, 1, 3, 2), "Small | one."),
            Samples.finding("b.md", new Span(2, 1, 2, 4), "Dead <b>."));
    Report report =
        Report.of(
            Samples.report(findings).handbook(),
            findings,
            List.of(),
            new Checkout("docs/", Optional.of("https://example.com/r/blob/"), "abc"));
    assertEquals(
        """
        ## Handbook: 1 error, 1 info

        2 pages checked, findings in 2 files.

        ### docs/b.md

        | Line | | What is wrong | Rule |
        | ---: | :--- | :--- | :--- |
        | [2](https://example.com/r/blob/abc/docs/b.md?plain=1#L2) | error | Dead \\<b\\>. Mend it. \
        | HB0201 `link-missing-page` |

        ### docs/a.md

        | Line | | What is wrong | Rule |
        | ---: | :--- | :--- | :--- |
        | [3](https://example.com/r/blob/abc/docs/a.md?plain=1#L3) | info | Small \\| one. Mend it. \
        | HB0501 `b-rule` |

        The same check on your machine, and what a rule is about:

        ```sh
        mvn dev.handbook:handbook-maven-plugin:lint -Dhandbook.content=docs
        mvn dev.handbook:handbook-maven-plugin:explain -Dhandbook.rule=b-rule
        ```
        """,
        new MarkdownFormat().render(report));
  }

  @Test
  void cleanHandbookIsSaidToBeClean() {
    assertEquals(
        "## Handbook: no findings\n\n1 page checked.\n",
        new MarkdownFormat()
            .render(Samples.report(TestPages.handbook(TestPages.page("a.md", "")), List.of())));
  }

  @Test
  void hugeSummaryEndsAfterAWholeRowAndSaysWhatIsMissing() {
    List<Finding> findings = new ArrayList<>();
    for (int line = 1; line <= 20_000; line++) {
      String message = "é".repeat(line % 80);
      findings.add(Samples.finding("p" + line / 50 + ".md", Span.at(line, 1), message));
    }
    String summary =
        new FindingTables(Samples.report(findings), Checkout.NONE, "###")
            .section("", findings, "finding")
            .render(900 * 1024, text -> text.getBytes(StandardCharsets.UTF_8).length);
    int size = summary.getBytes(StandardCharsets.UTF_8).length;
    assertTrue(size <= 900 * 1024 && size > 890 * 1024, size + " bytes");
    List<String> rows = summary.lines().filter(line -> line.matches("\\| [0-9].*")).toList();
    assertTrue(rows.stream().allMatch(row -> row.endsWith(" HB0201 `link-missing-page` |")));
    String missing = "**" + (20_000 - rows.size()) + " more findings** not shown here";
    assertTrue(summary.contains(missing), missing);
  }

  @Test
  void summaryOfManyFindingsIsATableOfRulesWithTheFirstFiftyOfEachFolded() {
    List<Finding> findings =
        new ArrayList<>(Samples.onPages(Severity.ERROR, "link-missing-page", 70));
    findings.addAll(Samples.onPages(Severity.INFO, "b-rule", 3));
    String summary = new MarkdownFormat().render(Samples.report(findings));
    assertTrue(
        summary.contains(
            """
            | | Rule | Findings | What is wrong |
            | :--- | :--- | ---: | :--- |
            | error | `link-missing-page` | 70 | link leads to no page |
            | info | `b-rule` | 3 | b rule |

            <details><summary><code>link-missing-page</code>: 70 findings</summary>

            | Place | What is wrong |
            | :--- | :--- |
            | p000.md:1 | Dead. Mend it. |
            """),
        summary);
    assertEquals(53, summary.lines().filter(line -> line.startsWith("| p0")).count());
    assertTrue(summary.contains("**20 more findings** not shown here"), summary);
    assertEquals(2, summary.lines().filter("</details>"::equals).count());
  }

  @Test
  void foldedPartsAreClosedHoweverLittleRoomThereIs() {
    List<Finding> findings = Samples.onPages(Severity.ERROR, "link-missing-page", 70);
    for (int limit = 2200; limit < 6000; limit += 50) {
      String summary = MarkdownFormat.render(Samples.report(findings), limit);
      assertTrue(summary.length() <= limit, summary);
      assertEquals(
          summary.split("<details>", -1).length, summary.split("</details>", -1).length, summary);
    }
  }

  @Test
  void nobodyIsCalledAndNothingLinked() {
    assertEquals(
        "see @&#8203;team \\#&#8203;12, mail a@b.example, https\\://x.example, www\\.x.example",
        MarkdownText.plain("see @team #12, mail a@b.example, https://x.example, www.x.example"));
  }
}
