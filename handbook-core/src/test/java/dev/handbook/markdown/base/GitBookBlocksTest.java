package dev.handbook.markdown.base;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handbook.markdown.Pages;
import dev.handbook.markdown.body.BlockWriters;
import dev.handbook.model.Block;
import dev.handbook.model.Block.Type;
import dev.handbook.model.Link;
import dev.handbook.model.Page;
import java.util.List;
import org.junit.jupiter.api.Test;

class GitBookBlocksTest {
  private static List<String> containers(String body) {
    return Pages.blocks(Pages.of(body), Type.CONTAINER).stream().map(Block::name).toList();
  }

  @Test
  void hintIsAnAside() {
    assertEquals(
        "<aside class=\"hb-hint hb-hint-warning\" role=\"note\">\n<p>Look</p>\n</aside>",
        Pages.html("{% hint style=\"warning\" %}\nLook\n{% endhint %}\n"));
  }

  @Test
  void blockOnOneLineIsWhole() {
    Page page = Pages.of("{% hint %}text{% endhint %}\n");
    assertEquals("text", Pages.blocks(page, Type.PARAGRAPH).get(0).text());
    assertEquals(List.of(), page.faults());
  }

  @Test
  void endOfATabAfterATableIsNoRow() {
    Page page =
        Pages.of(
            "{% tabs %}\n"
                + "{% tab title=\"A\" %}\n"
                + "| a |\n"
                + "| - |\n"
                + "| b |\n"
                + "{% endtab %}\n"
                + "{% endtabs %}\n");
    assertEquals(2, Pages.blocks(page, Type.ROW).size());
    assertEquals(List.of(), page.faults());
  }

  @Test
  void endOfATabAfterHtmlIsNoHtml() {
    String body =
        "{% tabs %}\n{% tab title=\"A\" %}\n<table><tr><td>x</td></tr></table>\n{% endtab %}\n"
            + "{% endtabs %}\n";
    assertEquals(List.of(), Pages.of(body).faults());
    assertFalse(Pages.html(body).contains("{%"));
  }

  @Test
  void headingGluedToHtmlIsAHeading() {
    Page page = Pages.of("<table><tr><td>x</td></tr></table>\n## Next\n");
    assertEquals("Next", page.headings().get(0).text());
  }

  @Test
  void markersAreLiteralInCode() {
    String html = Pages.html("```\n{% hint %}\n```\n\n`{% tab %}`\n");
    assertTrue(html.contains("{% hint %}") && html.contains("<code>{% tab %}</code>"));
    assertEquals(List.of(), containers("```\n{% hint %}\n```\n"));
  }

  @Test
  void blocksWorkInItemsAndQuotations() {
    Page page =
        Pages.of(
            "* a\n\n  {% hint %}\n  b\n  {% endhint %}\n\n> {% hint %}\n> c\n> {% endhint %}\n");
    assertEquals(List.of(), page.faults());
    assertEquals(2, Pages.blocks(page, Type.CONTAINER).size());
  }

  @Test
  void blocksNest() {
    String body =
        "{% stepper %}\n"
            + "{% step %}\n"
            + "{% hint %}\n"
            + "{% code title=\"x\" %}\n"
            + "```\n"
            + "y\n"
            + "```\n"
            + "{% endcode %}\n"
            + "{% endhint %}\n"
            + "{% endstep %}\n"
            + "{% endstepper %}\n";
    assertEquals(List.of("stepper", "step", "hint", "code"), containers(body));
  }

  @Test
  void markerWithinAParagraphSplitsIt() {
    Page page = Pages.of("before {% hint style=\"info\" %} inside {% endhint %} after");
    assertEquals(
        List.of("before", "inside", "after"),
        Pages.blocks(page, Type.PARAGRAPH).stream().map(Block::text).toList());
  }

  @Test
  void quotesOfEveryShapeAreUnderstood() {
    for (String argument :
        List.of(
            "style=\"danger\"",
            "style='danger'",
            "style=\u201Cdanger\u201D",
            "style=\"danger\u201D",
            "style=\\\"danger\\\"",
            "style = danger")) {
      String html = Pages.html("{% hint " + argument + " %}\nx\n{% endhint %}\n");
      assertTrue(html.contains("hb-hint-danger"), argument + html);
    }
  }

  @Test
  void markerOverSeveralLinesIsOne() {
    Page page = Pages.of("{% embed\n  url=\"https://e.example\" %}\n");
    assertEquals("https://e.example", page.links().get(0).target());
  }

  @Test
  void embedIsVoidOrHasACaption() {
    Page page =
        Pages.of(
            "{% embed url=\"https://a.example\" %}\n\n{% embed url=\"https://b.example\" %}\n"
                + "Caption\n{% endembed %}\n");
    assertEquals(List.of("", "Caption"), page.links().stream().map(Link::text).toList());
    assertEquals(List.of(), page.faults());
  }

  @Test
  void pageReferenceShowsTheTitleOfItsPage() {
    assertEquals(
        "<p class=\"hb-ref\"><a href=\"[u0]\"[a0]>[t0]</a></p>",
        Pages.html("{% page-ref page=\"a/b.md\" %}\n"));
  }

  @Test
  void contentReferenceIsOneLink() {
    Page page = Pages.of("{% content-ref url=\"a.md\" %}\n[a.md](a.md)\n{% endcontent-ref %}\n");
    assertEquals(1, page.links().size());
    assertEquals("a.md", Pages.covered(page, page.links().get(0).targetSpan()));
  }

  @Test
  void mentionShowsTheTitleOfItsPage() {
    assertEquals("<p><a href=\"[u0]\"[a0]>[t0]</a></p>", Pages.html("[a.md](a.md \"mention\")"));
  }

  @Test
  void unclosedBlockKeepsItsContentAndIsReported() {
    Page page = Pages.of("a\n\n  {% hint style=\"info\" %}\nb\n\n## c\n");
    assertEquals(List.of("gitbook-block-unclosed 3:3"), Pages.faults(page));
    assertEquals("b", page.blocks().get(1).text());
    assertEquals(1, page.headings().size());
  }

  @Test
  void strayEndIsReported() {
    assertEquals(
        List.of("gitbook-block-unclosed 3:1"), Pages.faults(Pages.of("a\n\n{% endhint %}\n\nb\n")));
  }

  @Test
  void tabWithoutEndReachesToTheNext() {
    Page page =
        Pages.of(
            "{% tabs %}\n{% tab title=\"A\" %}\na\n{% tab title=\"B\" %}\nb\n{% endtab %}\n"
                + "{% endtabs %}\n");
    assertEquals(List.of("gitbook-block-unclosed 2:1"), Pages.faults(page));
    assertEquals(
        List.of("tabs", "tab", "tab"),
        Pages.blocks(page, Type.CONTAINER).stream().map(Block::name).toList());
  }

  @Test
  void unknownBlockKeepsItsContentAndIsReported() {
    Page page = Pages.of("{% swap a=\"b\" %}\ntext\n{% endswap %}\n");
    assertEquals(List.of("gitbook-block-unknown 1:1"), Pages.faults(page));
    assertEquals("<p>text</p>", page.html());
  }

  @Test
  void alertIsAHint() {
    String html = Pages.html("> [!WARNING]\n> Mind the gap\n");
    assertEquals(
        "<aside class=\"hb-hint hb-hint-warning\" role=\"note\">\n<p>Mind the gap</p>\n</aside>",
        html);
  }

  @Test
  void admonitionIsAHint() {
    String html = Pages.html(":::tip Title\ntext\n:::\n");
    assertTrue(html.contains("hb-hint-success") && html.contains("Title"), html);
    assertEquals(List.of(), Pages.of(":::tip\ntext\n:::\n").faults());
  }

  @Test
  void templateTextIsText() {
    assertEquals("<p>{{ 7*7 }} {# c #}</p>", Pages.html("{{ 7*7 }} {# c #}"));
  }

  @Test
  void cardsAreAListWithLinks() {
    String html =
        Pages.html(
            "<table data-view=\"cards\"><thead><tr><th></th><th data-hidden data-card-target>"
                + "</th></tr></thead><tbody><tr><td>One</td><td><a href=\"one.md\">one.md</a></td>"
                + "</tr></tbody></table>");
    assertEquals(
        "<ul class=\"hb-cards\"><li class=\"hb-card\"><div class=\"hb-card-text\">One</div>"
            + "<a class=\"hb-card-link\" href=\"[u0]\"[a0]>[t0]</a></li></ul>",
        html);
  }

  @Test
  void blockInATaskIsWhole() {
    Page page = Pages.of("* [ ] task\n  {% hint %}note{% endhint %}\n");
    assertEquals(List.of(), page.faults());
    assertEquals(List.of("hint"), containers("* [ ] task\n  {% hint %}note{% endhint %}\n"));
  }

  @Test
  void stepOutsideOfAStepperIsADivision() {
    assertTrue(Pages.html("{% step %}\nx\n{% endstep %}\n").startsWith("<div class=\"hb-step\">"));
  }

  @Test
  void columnsHaveTheirWidths() {
    String html =
        Pages.html(
            "{% columns %}\n{% column width=\"33.333%\" %}\na\n{% endcolumn %}\n"
                + "{% column width=\"1e9%\" %}\nb\n{% endcolumn %}\n{% endcolumns %}\n");
    assertTrue(html.contains("<div class=\"hb-column hb-w-4\">"), html);
    assertTrue(html.contains("<div class=\"hb-column\">"), html);
  }

  @Test
  void sourceOfPictureMayHaveBlanksInItsName() {
    String html =
        "<picture><source srcset=\"%s\" media=\"print\"><img src=\"b.png\" alt=\"b\"></picture>\n";
    assertEquals("a (1).png", Pages.of(html.formatted("a (1).png")).links().get(0).target());
    assertEquals("a.png", Pages.of(html.formatted("a.png 2x")).links().get(0).target());
    assertEquals("a.png", Pages.of(html.formatted("a.png 1x, b.png 2x")).links().get(0).target());
  }

  @Test
  void fileWithoutCaptionHasItsName() {
    assertTrue(Pages.html("{% file src=\"files/a%20(1).pdf\" %}\n").contains(">a (1).pdf</a>"));
  }

  @Test
  void schemasWithoutAddressLeaveNoEmptyParagraph() {
    assertFalse(
        Pages.html("{% openapi-schemas spec=\"x\" schemas=\"A\" %}\na\n{% endopenapi-schemas %}\n")
            .contains("hb-openapi"));
  }

  @Test
  void everyBlockThatIsReadIsShown() {
    assertEquals(GitBookBlocks.names(), BlockWriters.names());
  }
}
