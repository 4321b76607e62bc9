package dev.handbook.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What GitBook's editor writes, as its readers saw it. */
class GitBookExportTest {
  @Test
  void emptiedStrongTextIsGone() {
    assertEquals("<p>Are there any</p>", Pages.html("Are ****there any\n"));
  }

  @Test
  void escapedAndLongerRowsOfAsterisksStay() {
    assertEquals("<p>a **** b ***** c</p>", Pages.html("a \\*\\*\\*\\* b ***** c\n"));
  }

  @Test
  void lineBreakAtTheEndOfParagraphIsGone() {
    assertEquals("<p>What you need:</p>\n<p>x</p>", Pages.html("What you need:\\\n\nx\n"));
  }

  @Test
  void escapeEarlierInTheParagraphChangesNothing() {
    assertEquals("<p>R&amp;D first.</p>", Pages.html("R\\&D first.\\\n"));
  }

  @Test
  void driveAndPathKeepTheirBackslash() {
    assertEquals("<p>on C:\\</p>\n<p>in a\\b\\</p>", Pages.html("on C:\\\n\nin a\\b\\\n"));
  }

  @Test
  void headingGluedToATableMayHoldTheEndOfATable() {
    assertEquals(List.of(), Pages.of("</table># A</table># B\n").faults());
  }

  @Test
  void headingGluedToTableIsHeading() {
    assertEquals(
        "<div class=\"hb-table\"><table><tbody><tr><td>x</td></tr></tbody></table></div>\n"
            + "<h3 id=\"stand-up\"><strong>Stand-up</strong></h3>\n\n<p>text</p>",
        Pages.html("<table><tr><td>x</td></tr></table>### **Stand-up**\n\ntext\n"));
  }

  @Test
  void emptyHeadingLeavesItsAnchorOnly() {
    assertEquals("<span id=\"section\"></span>\n<p>x</p>", Pages.html("### ****\n\nx\n"));
  }

  @Test
  void emojiAreMeantByName() {
    assertEquals(
        "<p>\uD83C\uDFE0 10:30:45 a:x:b :nothing: <code>:house:</code></p>",
        Pages.html(":house: 10:30:45 a:x:b :nothing: `:house:`\n"));
  }

  @Test
  void nameOfIconIsNotShown() {
    assertEquals(
        "<p>a  b <i>c</i></p>",
        Pages.html("a <i class=\"fa-puzzle-piece\">:puzzle-piece:</i> b <i>c</i>\n"));
  }

  @Test
  void blockOfAnotherCompanyKeepsItsContentAndLeadsToWhatItShows() {
    var page = Pages.of("{% @figma/embed url=\"https://example.com/f\" %}\n");
    assertTrue(page.html().contains("https://example.com/f</a>"), page.html());
    assertEquals(List.of("gitbook-block-unknown 1:1"), Pages.faults(page));
    assertTrue(Pages.html("{% @x/y %}\nkept\n{% end@x/y %}\n").contains("<p>kept</p>"));
  }

  @Test
  void bodyOfOperationIsKept() {
    String html =
        Pages.html("{% openapi-schemas spec=\"pets\" %}\nThe Pet\n{% endopenapi-schemas %}\n");
    assertTrue(html.contains("<p>The Pet</p>"), html);
  }

  @Test
  void tagsOfUpdateAreShown() {
    String html =
        Pages.html(
            "{% updates %}\n{% update date=\"2026-08-06\" tags=\"new,fixes\" %}\nx\n"
                + "{% endupdate %}\n{% endupdates %}\n");
    assertTrue(html.contains("<span class=\"hb-tag\">fixes</span>"), html);
  }

  @Test
  void pictureOfAnotherHostWithoutWordsIsNamedAfterTheHost() {
    String html = Pages.html("![](https://pictures.example.com/very/long/address.png)\n");
    assertTrue(html.contains(">pictures.example.com</a>"), html);
  }

  @Test
  void pictureAsHighAsLineStaysSo() {
    assertTrue(Pages.html("<img src=\"a.png\" data-size=\"line\">\n").contains("hb-line-high"));
  }

  @Test
  void oldTabsOfCodeAreTabs() {
    String html =
        Pages.html(
            "{% code-tabs %}\n{% code-tabs-item title=\"a.js\" %}\n```js\nx\n```\n"
                + "{% endcode-tabs-item %}\n{% endcode-tabs %}\n");
    assertTrue(html.contains("<div class=\"hb-tabs\">"), html);
    assertFalse(html.contains("{%"), html);
  }
}
