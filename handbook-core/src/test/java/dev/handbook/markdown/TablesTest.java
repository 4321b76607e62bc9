package dev.handbook.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handbook.model.Block;
import dev.handbook.model.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where tables begin and end. */
class TablesTest {
  private static final String TABLE = "| a | b |\n| - | - |\n| c | d |\n";

  @Test
  void tableRightBelowTextIsATable() {
    String html = Pages.html("one **two**\nthree\n" + TABLE);
    assertTrue(html.startsWith("<p>one <strong>two</strong>\nthree</p>\n<div"), html);
    assertTrue(html.contains("<td>c</td><td>d</td>"), html);
    assertFalse(html.contains("|"), html);
  }

  @Test
  void textAboveAndBelowATableKeepsItsPlace() {
    Page page = Pages.of("one\n" + TABLE + "end *of* it\n");
    assertEquals(
        "1 2 5",
        page.blocks().stream()
            .map(block -> String.valueOf(block.span().line()))
            .reduce((a, b) -> a + " " + b)
            .orElse(""));
    assertTrue(page.html().contains("<p>end <em>of</em> it</p>"), page.html());
    assertEquals(Block.Type.TABLE, page.blocks().get(1).type());
  }

  @Test
  void headAndDashesOfDifferentNumbersAreText() {
    assertEquals("<p>one\n| a | b |\n| - |</p>", Pages.html("one\n| a | b |\n| - |\n"));
  }

  @Test
  void tableRightBelowTextOfAnItemIsATable() {
    String html = Pages.html("- one\n  | a |\n  | - |\n  | b |\n- two\n");
    assertTrue(html.contains("<td>b</td>"), html);
    assertTrue(html.contains("<li>two</li>"), html);
  }

  @Test
  void headThatIsEmptyOrHiddenTakesNoRoom() {
    String headless = "<div class=\"hb-table hb-headless\">";
    assertTrue(Pages.html("|  |  |\n| - | - |\n| a | b |\n").startsWith(headless));
    String rows = "<thead><tr><th>x</th></tr></thead><tbody><tr><td>y</td></tr></tbody></table>";
    assertTrue(Pages.html("<table data-header-hidden>" + rows).startsWith(headless));
    assertFalse(Pages.html("<table>" + rows).startsWith(headless));
  }

  @Test
  void closedLineBreakIsALineBreak() {
    String html = Pages.html("a</br>b\n\n| c</br>d |\n| - |\n");
    assertTrue(html.startsWith("<p>a<br>b</p>"), html);
    assertTrue(html.contains("<th>c<br>d</th>"), html);
  }

  @Test
  void widthsOfColumnsAreKeptWithoutStyles() {
    String html =
        Pages.html(
            "<table><colgroup><col style=\"width: 20%\"></colgroup><thead><tr>"
                + "<th width=\"200\">x</th><th style=\"text-align:right;width:99.5px\">y</th>"
                + "<th width=\"1e9\">z</th><th width='1\" onclick=\"'>w</th></tr></thead></table>");
    assertTrue(html.contains("<col width=\"20%\">"), html);
    assertTrue(html.contains("<th width=\"200\">x</th>"), html);
    assertTrue(html.contains("<th class=\"hb-right\" width=\"99.5\">y</th>"), html);
    assertTrue(html.contains("<th>z</th><th>w</th>"), html);
  }

  @Test
  void hiddenColumnIsNotShown() {
    String html =
        Pages.html(
            "<table><thead><tr><th>x</th><th data-hidden data-type=\"files\">y</th></tr></thead>"
                + "<tbody><tr><td>1</td><td>2</td></tr><tr><td>3</td><td>4</td></tr></tbody></table>");
    assertTrue(html.contains("<tr><th>x</th></tr>"), html);
    assertTrue(html.contains("<tr><td>1</td></tr><tr><td>3</td></tr>"), html);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "checkbox | true | \u2611",
        "checkbox | false | \u2610",
        "checkbox | perhaps | perhaps",
        "rating | 3 | <span title=~3/5~>\u2605\u2605\u2605\u2606\u2606</span>",
        "rating data-max=~3~ | 3 | <span title=~3/3~>\u2605\u2605\u2605</span>",
        "rating | 7 | 7",
        "rating data-max=~99999999999~ | many | many",
        "select | <i data-option=~a~>A</i><i data-option=~b~>B</i> | <i>A</i><i>, B</i>",
        "content-ref | <a href=~a/b.md~>b.md</a> | <a href=~[u0]~[a0]>[t0]</a>",
        "content-ref | <a href=~a/b.md~>Words</a> | <a href=~[u0]~[a0]>Words</a>",
        "number | 3 | 3"
      })
  void valueOfTypedColumnIsShownAsReadersKnowIt(String type, String cell, String shown) {
    String attribute = type.replaceFirst("^[a-z-]+", "data-type=\"$0\"").replace('~', '"');
    String html =
        Pages.html(
            "<table><thead><tr><th>x</th><th "
                + attribute
                + ">y</th></tr></thead><tbody><tr><td>true</td><td>"
                + cell.replace('~', '"')
                + "</td></tr></tbody></table>");
    assertTrue(
        html.contains("<tr><td>true</td><td>" + shown.replace('~', '"') + "</td></tr>"), html);
  }

  @Test
  void itemsInCellWithoutListAreAList() {
    Page page = Pages.of("| a | b |\n|-|-|\n| see: <li>x <li>y | <li>z</li> end |\n");
    assertTrue(page.html().contains("<td>see: <ul><li>x </li><li>y</li></ul></td>"), page.html());
    assertTrue(page.html().contains("<td><ul><li>z</li></ul> end</td>"), page.html());
    assertEquals(2, Pages.blocks(page, Block.Type.LIST).size());
  }
}
