package dev.handbook.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handbook.model.Digest;
import dev.handbook.model.Fault;
import dev.handbook.model.FrontMatter;
import dev.handbook.model.SourceFile;
import dev.handbook.model.SourceText;
import dev.handbook.model.Span;
import dev.handbook.model.Toc;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
    SourceText source = new SourceText(text);
    SourceFile file = file("SUMMARY.md", source, text.indexOf("* "));
    Toc toc = SummaryParser.parse(file, faults);
    assertEquals("PAGE a a.md\n", show(toc.entries(), ""));
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
        "[Team \\(MLT\\)](a.md)|Team (MLT)",
        "[R\\&D \\[x\\] \\#1](a.md)|R&D [x] #1",
        "[R&#x26;D &amp; more](a.md)|R&D & more",
        "[📘 Guide](a.md)|📘 Guide",
        "📘 [Guide](a.md)|📘 Guide",
        "[**Bold** and *thin* and `code`](a.md)|Bold and thin and code",
        "**[Bold](a.md)**|Bold",
        "_[Thin](a.md)_|Thin",
        "[snake_case_name](a.md)|snake_case_name",
        "[5 * 3 * 2](a.md)|5 * 3 * 2",
        "[A* search](a.md)|A* search",
        "[~~Old~~ new](a.md)|Old new",
        "[`a_b_*c*`](a.md)|a_b_*c*",
        "[![Icon](i.png) Title](a.md)|Icon Title",
        "[see [inner] brackets](a.md)|see [inner] brackets",
        "[<algorithm>](a.md)|<algorithm>",
        "[a<br>b <a href=\"#x\" id=\"x\"></a>](a.md)|ab",
        "[x \\[y\\]\\(z\\)](a.md)|x [y](z)",
        "[Long page title](a.md \"Short\")|Short",
        "[Long page title](a.md 'Short (1)')|Short (1)",
        "[\"How to\" guides](a.md)|\"How to\" guides",
        "[  blanks  ](a.md)|blanks",
        "[ ] [Open](a.md)|Open",
        "[x] [Done](a.md)|Done",
        "[Über uns – 日本](a.md)|Über uns – 日本"
      })
  void titleIsWhatAReaderSees(String item, String title) {
    Toc.Entry entry = only("* " + item + "\n");
    assertEquals(title, entry.title());
    assertEquals(Optional.of("a.md"), entry.path());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "a/b.md|x/a/b.md|",
        "./a/b.md|x/a/b.md|",
        "../a/b.md|a/b.md|",
        "/a/b.md|a/b.md|",
        "<a b.md>|x/a b.md|",
        "<../a (1).md>|a (1).md|",
        "a%20b.md|x/a b.md|",
        "%C3%BC.md|x/ü.md|",
        "ü.md|x/ü.md|",
        "a\\_b.md|x/a_b.md|",
        "a(1).md|x/a(1).md|",
        "a.md#part-one|x/a.md|part-one",
        "a.md#part%20one|x/a.md|part one",
        "a.md?x=1#y|x/a.md|y",
        "folder/|x/folder/README.md|",
        "/|README.md|",
        "a/b|x/a/b.md|",
        "a.markdown|x/a.markdown|",
        "a&amp;b.md|x/a&b.md|",
        "missing.md|x/missing.md|"
      })
  void targetIsResolvedFromTheSummarysFolder(String target, String path, String anchor) {
    Toc toc = parse("x/SUMMARY.md", "* [t](" + target + ")\n");
    Toc.Entry entry = toc.entries().get(0);
    assertEquals(Toc.Kind.PAGE, entry.kind());
    assertEquals(Optional.of(path), entry.path());
    assertEquals(Optional.ofNullable(anchor), entry.anchor());
    assertEquals(List.of(), faults);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[t](https://example.com/a_\\(b\\))",
        "[t](HTTPS://example.com)",
        "[t](mailto:team@example.com)",
        "[t](//example.com/x)",
        "<https://example.com>",
        "https://example.com"
      })
  void otherSitesAreExternal(String item) {
    assertEquals(Toc.Kind.EXTERNAL, only("* " + item + "\n").kind());
  }

  @Test
  void targetStaysAsWritten() {
    assertEquals("/a%20b.md#x", only("* [t](/a%20b.md#x)\n").target());
  }

  @Test
  void spansCoverTheEntryExactly() {
    Toc toc = parse("SUMMARY.md", "# T\n\n## Group  \n\n* [😀](a.md)  \n  - [b](b.md \"c\")\n");
    Toc.Entry group = toc.entries().get(0);
    Toc.Entry first = group.children().get(0);
    assertEquals(new Span(3, 1, 3, 9), group.span());
    assertEquals(new Span(5, 3, 5, 13), first.span());
    assertEquals(new Span(6, 5, 6, 18), first.children().get(0).span());
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
    Toc toc = parse("SUMMARY.md", summary);
    assertEquals(entries, show(toc.entries(), ""));
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
    Toc toc = parse("SUMMARY.md", summary.toString());
    assertEquals(200, toc.flatten().count());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"[", "![", "*", "_a", "`", "<", "<!--", "&", "\\", "[a](", "(", "[](", "\"", "* "})
  void hostileLinesEndQuickly(String piece) {
    String line = "* " + piece.repeat(2_000 / piece.length() - 2) + "\n";
    parse("SUMMARY.md", line.repeat(200));
    parse("SUMMARY.md", "* " + piece.repeat(200_000) + "\n");
  }

  @Test
  void emptySummaryHasNoEntries() {
    assertToc("", "");
  }

  private Toc.Entry only(String summary) {
    Toc toc = parse("SUMMARY.md", summary);
    assertEquals(1, toc.entries().size());
    assertEquals(List.of(), faults);
    return toc.entries().get(0);
  }

  private void assertToc(String summary, String entries) {
    Toc toc = parse("SUMMARY.md", summary);
    assertEquals(entries, show(toc.entries(), ""));
    assertEquals(List.of(), faults);
  }

  private Toc parse(String path, String summary) {
    faults.clear();
    return SummaryParser.parse(file(path, new SourceText(summary), 0), faults);
  }

  private static SourceFile file(String path, SourceText text, int bodyStart) {
    return new SourceFile(
        path, text, FrontMatter.NONE, bodyStart, Digest.of(""), List.of(), Optional.empty());
  }

  private static String show(List<Toc.Entry> entries, String indent) {
    StringBuilder out = new StringBuilder();
    for (Toc.Entry entry : entries) {
      String target = entry.path().orElse(entry.target());
      out.append(indent).append(entry.kind()).append(' ').append(entry.title());
      out.append(target.isEmpty() ? "" : " " + target);
      out.append(entry.anchor().map(anchor -> "#" + anchor).orElse("")).append('\n');
      out.append(show(entry.children(), indent + "  "));
    }
    return out.toString();
  }
}
