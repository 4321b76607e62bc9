package dev.handbook.toc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handbook.markdown.Pages;
import dev.handbook.model.Fault;
import dev.handbook.model.SourceFile;
import dev.handbook.model.Toc;
import dev.handbook.text.Span;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** GitBook's and mdBook's tables of contents are read, and no entry is lost. */
@Timeout(30)
class SummaryParserTest {
  private final List<Fault> faults = new ArrayList<>();

  @Test
  void gitBooksGrammarIsRead() {
    assertToc(
        """
        # Table of contents

        * [Home](README.md)

        ## Company <a href="#company" id="company"></a>

        * [About](company/README.md)
          * [Terms](company/terms.md)
            * [Old terms](/company/old.md#part)
        * [Site](https://example.com/a)

        ## Operations

        * Not written yet
        """,
        """
        PAGE Home README.md
        GROUP Company
          PAGE About company/README.md
            PAGE Terms company/terms.md
              PAGE Old terms company/old.md#part
          EXTERNAL Site https://example.com/a
        GROUP Operations
          TEXT Not written yet
        """);
  }

  @Test
  void commentsAreNoEntriesAndReferencesAre() {
    assertToc(
        """
        * [Home](README.md)
        * <!-- [Page a](a.md) -->
        * [Page b][b]
        * [c][]
        * [d]
          * [Below][B]
        <!-- * [e](e.md) -->

        [b]: b.md
        [c]: <c d.md> "C"
        [d]: d.md
        """,
        """
        PAGE Home README.md
        PAGE Page b b.md
        PAGE c c d.md
        PAGE d d.md
          PAGE Below b.md
        """);
  }

  @Test
  void blockOfCodeFromWhichGitBookMakesPagesIsNoEntry() {
    assertToc(
        """
        * [Home](README.md)
          * ```yaml
            type: builtin:openapi
            props:
              models: false
            ```
        * [b](b.md)
        """,
        """
        PAGE Home README.md
        PAGE b b.md
        """);
  }

  @Test
  void mdBooksGrammarIsRead() {
    assertToc(
        """
        # Summary

        [Introduction](README.md)
        [Preface](preface.md)

        # User guide

        - [Install](guide/install.md)
            - [Linux](guide/linux.md)
        - [Draft]()

        ---

        # Reference

        - [Format](format.md)

        ---

        [Contributors](misc/contributors.md)
        """,
        """
        PAGE Introduction README.md
        PAGE Preface preface.md
        GROUP User guide
          PAGE Install guide/install.md
            PAGE Linux guide/linux.md
          TEXT Draft
        GROUP Reference
          PAGE Format format.md
        PAGE Contributors misc/contributors.md
        """);
  }

  @Test
  void chapterBehindThePartsStandsOnTheTopLevel() {
    assertToc(
        "# Summary\n\n# Part\n\n- [a](a.md)\n\n[Last](last.md)\n",
        "GROUP Part\n  PAGE a a.md\nPAGE Last last.md\n");
  }

  @Test
  void plainLinksBelowAGroupBelongToIt() {
    assertToc(
        "## Group\n\n[a](a.md)\n\n[b](b.md)\n", "GROUP Group\n  PAGE a a.md\n  PAGE b b.md\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"  ", "    ", "\t", "   "})
  void anyUsualIndentationNests(String indent) {
    assertToc(
        "* [a](a.md)\n" + indent + "* [b](b.md)\n" + indent + indent + "* [c](c.md)\n* [d](d.md)\n",
        "PAGE a a.md\n  PAGE b b.md\n    PAGE c c.md\nPAGE d d.md\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"*", "-", "+", "1.", "12)"})
  void anyListMarkerIsRead(String marker) {
    assertToc(
        marker + " [a](a.md)\n    " + marker + " [b](b.md)\n", "PAGE a a.md\n  PAGE b b.md\n");
  }

  @Test
  void halfwayDedentFindsItsParent() {
    assertToc(
        "* [a](a.md)\n    * [b](b.md)\n  * [c](c.md)\n",
        "PAGE a a.md\n  PAGE b b.md\n  PAGE c c.md\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\r\n", "\r"})
  void otherLineEndsAreRead(String end) {
    String toc = "# T\n\n* [a](a.md)\n  * [b](b.md)\n\n## G\n\n* [c](c.md)\n".replace("\n", end);
    assertToc(toc, "PAGE a a.md\n  PAGE b b.md\nGROUP G\n  PAGE c c.md\n");
  }

  @Test
  void underlinedHeadingsAreRead() {
    assertToc(
        "Summary\n=======\n\n* [a](a.md)\n\nGroup\n-----\n\n* [b](b.md)\n",
        "PAGE a a.md\nGROUP Group\n  PAGE b b.md\n");
  }

  @Test
  void frontMatterOfTheSummaryIsSkipped() {
    String text = "---\ntitle: x\n---\n* [a](a.md)\n";
    SourceFile file = Pages.source("SUMMARY.md", text, text.indexOf("* "));
    Toc toc = SummaryParser.parse(file, faults);
    assertEquals("PAGE a a.md\n", Summaries.show(toc));
    assertEquals(new Span(4, 3, 4, 12), toc.entries().get(0).span());
  }

  @Test
  void commentsAreNoEntries() {
    assertToc(
        "<!-- * [x](x.md) -->\n* [a](a.md)\n<!--\n* [y](y.md)\n-->\n* [b](b.md)\n",
        "PAGE a a.md\nPAGE b b.md\n");
  }

  @Test
  void proseAboveTheEntriesIsIgnored() {
    assertToc("# Summary\n\nThis is how it hangs together.\n\n* [a](a.md)\n", "PAGE a a.md\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "`* [a](a.md)\nstray words\n`|2|`PAGE a a.md\n`",
        "`* [a](a.md)\n* \n* [b](b.md)\n`|2|`PAGE a a.md\nPAGE b b.md\n`",
        "`* [](a.md)\n`|1|`PAGE a.md a.md\n`",
        "`* [a](a b.md)\n`|1|`PAGE a a b.md\n`",
        "`* [a](a.md\n* [b](b.md)\n`|1|`PAGE a a.md\nPAGE b b.md\n`",
        "`* [a](a.md) and more\n`|1|`PAGE a a.md\n`",
        "`* [a](a.md) [b](b.md)\n`|1|`PAGE a a.md\nPAGE b b.md\n`",
        "`* [a](a.md)\n * [b](b.md)\n`|2|`PAGE a a.md\nPAGE b b.md\n`",
        "`* [a](a.md)\n          * [b](b.md)\n`|2|`PAGE a a.md\n  PAGE b b.md\n`",
        "`* [a](../a.md)\n`|1|`TEXT a\n`",
        "`* [a](#a)\n`|1|`TEXT a\n`",
        "`# T\n\n##\n\n* [a](a.md)\n`|3|`PAGE a a.md\n`"
      })
  void oddLineIsReportedAndItsEntryKept(String summary, int line, String entries) {
    Toc toc = parse(summary);
    assertEquals(entries, Summaries.show(toc));
    assertEquals(
        List.of("toc-structure " + line),
        faults.stream().map(fault -> fault.rule() + " " + fault.span().line()).toList());
    assertTrue(faults.get(0).help().isPresent());
  }

  @Test
  void deepNestingEndsAtALimit() {
    StringBuilder summary = new StringBuilder();
    for (int i = 0; i < 200; i++) {
      summary.append(" ".repeat(2 * i)).append("* [p" + i + "](p" + i + ".md)\n");
    }
    Toc toc = parse(summary.toString());
    assertEquals(200, toc.flatten().count());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[", "![", "*", "_a", "`", "<", "<!--", "&", "\\", "[a](", "(", "[](", "\"", "* ", "- ",
        "a.md "
      })
  @Timeout(5)
  void hostileLinesEndQuickly(String piece) {
    String line = "* " + piece.repeat(2_000 / piece.length() - 2) + "\n";
    parse(line.repeat(200));
    parse("* " + piece.repeat(200_000) + "\n");
  }

  @Test
  void emptySummaryHasNoEntries() {
    assertToc("", "");
  }

  private void assertToc(String summary, String entries) {
    Toc toc = parse(summary);
    assertEquals(entries, Summaries.show(toc));
    assertEquals(List.of(), faults);
  }

  private Toc parse(String summary) {
    return Summaries.parse("SUMMARY.md", summary, faults);
  }
}
