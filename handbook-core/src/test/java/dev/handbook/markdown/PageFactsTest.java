package dev.handbook.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handbook.model.Block;
import dev.handbook.model.Block.Type;
import dev.handbook.model.Heading;
import dev.handbook.model.Link;
import dev.handbook.model.Page;
import dev.handbook.text.Span;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageFactsTest {
  @Test
  void headingKnowsItsPlaceBehindTheFrontMatter() {
    Page page = Pages.of("---\ntitle: x\n---\n", "\n## Who *decides*\n");
    Heading heading = page.headings().get(0);
    assertEquals(new Heading(2, "Who decides", "who-decides", new Span(5, 1, 5, 17)), heading);
  }

  @Test
  void placesAreThoseOfTheFileWithCarriageReturns() {
    Page page = Pages.of("a\r\n\r\n## B\r\n\r\n[c](d.md)\r\n");
    assertEquals(new Span(3, 1, 3, 5), page.headings().get(0).span());
    assertEquals(new Span(5, 1, 5, 10), page.links().get(0).span());
    assertEquals(new Span(5, 5, 5, 9), page.links().get(0).targetSpan());
  }

  @Test
  void carriageReturnsChangeNothingButPlaces() {
    String text = "# A\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n> q\n> r\n\n```\nx\n```\n";
    assertEquals(Pages.html(text), Pages.html(text.replace("\n", "\r\n")));
  }

  @Test
  void linkOfEveryNotationCoversItsTarget() {
    Page page =
        Pages.of(
            """
            [a](x.md "t") <https://e.example> [b][r] ![p](p.png) https://bare.example/a\\_b
            <a title="y" href='h.md'>html</a>

            [r]: ref.md 'title'
            """);
    List<String> targets =
        page.links().stream().map(link -> Pages.covered(page, link.targetSpan())).toList();
    assertEquals(
        List.of(
            "x.md", "https://e.example", "ref.md", "p.png", "https://bare.example/a\\_b", "h.md"),
        targets);
    assertEquals("https://bare.example/a_b", page.links().get(4).target());
  }

  @Test
  void wholeLinkIsCoveredInHtmlToo() {
    Page page = Pages.of("go <a href=\"x.md\">to *x*</a> now");
    Link link = page.links().get(0);
    assertEquals("<a href=\"x.md\">to *x*</a>", Pages.covered(page, link.span()));
    assertEquals("to x", link.text());
  }

  @Test
  void blankInAngleBracketsIsPartOfTheTarget() {
    Page page = Pages.of("[x](<../a page (1).md>)");
    assertEquals("../a page (1).md", page.links().get(0).target());
    assertEquals("../a page (1).md", Pages.covered(page, page.links().get(0).targetSpan()));
  }

  @Test
  void tableIsTheSameFactInMarkdownAndHtml() {
    Page markdown = Pages.of("| **A** | B |\n| --- | --- |\n| c | d [e](f.md) |\n");
    Page html =
        Pages.of(
            "<table><tr><th><strong>A</strong></th><th>B</th></tr>"
                + "<tr><td><p>c</p></td><td>d <a href=\"f.md\">e</a></td></tr></table>");
    assertEquals(shape(markdown.blocks()), shape(html.blocks()));
    assertEquals(Map.of("emphasis", "strong"), cell(markdown, 0).attributes());
  }

  private static Block cell(Page page, int index) {
    return Pages.blocks(page, Type.CELL).get(index);
  }

  private static String shape(List<Block> blocks) {
    StringBuilder shape = new StringBuilder();
    blocks.stream()
        .flatMap(Block::flatten)
        .forEach(
            b -> shape.append(b.type()).append(b.level()).append(b.text()).append(b.attributes()));
    return shape.toString();
  }

  @Test
  void cellsOfATableCoverTheirText() {
    Page page = Pages.of("|  a  | b |\n|:---:|---|\n| c d |   |\n");
    assertEquals("a", Pages.covered(page, cell(page, 0).span()));
    assertEquals("c d", Pages.covered(page, cell(page, 2).span()));
  }

  @Test
  void firstParagraphOfAnItemIsItsText() {
    Block list = Pages.of("- one\n\n  two\n- three\n  - four\n").blocks().get(0);
    assertEquals("one", list.children().get(0).text());
    assertEquals("two", list.children().get(0).children().get(0).text());
    assertEquals("three", list.children().get(1).text());
    assertEquals(Type.LIST, list.children().get(1).children().get(0).type());
  }

  @Test
  void boldParagraphIsMarkedAsSuch() {
    List<Block> blocks = Pages.of("**Vision**\n\n**Vision** of all\n\n*so*\n").blocks();
    assertEquals("strong", blocks.get(0).attributes().get("emphasis"));
    assertEquals(null, blocks.get(1).attributes().get("emphasis"));
    assertEquals("em", blocks.get(2).attributes().get("emphasis"));
  }

  @Test
  void escapesAreUndoneInText() {
    assertEquals(
        "FY20 Plan (TBA) & x", Pages.of("FY20 Plan \\(TBA\\) &amp; x").blocks().get(0).text());
  }

  @Test
  void codeIsKeptAsItStands() {
    Block code = Pages.of("```yaml title\na:\n  {% tab %}\n```\n").blocks().get(0);
    assertEquals("yaml", code.name());
    assertEquals("a:\n  {% tab %}\n", code.text());
  }

  @Test
  void taskSaysWhetherItIsDone() {
    Block list = Pages.of("- [x] a\n- [ ] b\n- c\n").blocks().get(0);
    assertEquals("done", list.children().get(0).attributes().get("task"));
    assertEquals("open", list.children().get(1).attributes().get("task"));
    assertTrue(list.children().get(2).attributes().isEmpty());
  }

  @Test
  void looseTextInAContainerIsAParagraph() {
    List<Block> blocks = Pages.of("<div>loose <b>text</b><p>own</p>tail</div>").blocks();
    assertEquals(List.of("loose text", "own", "tail"), blocks.stream().map(Block::text).toList());
  }

  @Test
  void titleIsTheFirstHeadingAndLeavesTheBody() {
    Page page = Pages.of("# Hire *people*\n\nText\n");
    assertEquals("Hire people", page.title());
    assertEquals("<p>Text</p>", page.html());
    assertEquals(1, page.headings().size());
  }

  @Test
  void secondTitleStays() {
    assertTrue(Pages.html("# A\n\n# B\n").contains("<h1 id=\"b\">B</h1>"));
  }

  @Test
  void pageWithoutHeadingIsNamedAfterItsFile() {
    assertEquals("Page", Pages.of("text").title());
  }

  @Test
  void unusedDefinitionIsNoLink() {
    assertTrue(Pages.of("text\n\n[r]: x.md\n").links().isEmpty());
  }

  @Test
  void rowThatBeginsWithTabsDoesNoHarm() {
    assertTrue(Pages.of("-|\n\t\t|\n").faults().isEmpty());
  }

  @ParameterizedTest
  @CsvSource({
    "## Key cards\\n\\ntext\\n\\n### When, Key cards, key-cards",
    "### Key cards\\n\\ntext, Key cards, key-cards",
    "## Overview\\n\\ntext\\n\\n## When, Page, ''",
    "text\\n\\n## When, Page, ''",
    "## When\\n\\n# Key cards, Key cards, key-cards",
    "## When\\n\\n> # Key cards, Key cards, ''"
  })
  void headingAboveAllOthersIsTheTitle(String body, String title, String anchor) {
    Page page = Pages.of(body.replace("\\n", "\n") + "\n");
    assertEquals(title, page.title());
    assertEquals(anchor, page.titleAnchor());
  }
}
