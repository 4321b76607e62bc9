package dev.handbook.markdown.body;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handbook.markdown.Pages;
import dev.handbook.model.Heading;
import dev.handbook.model.Page;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnchorsTest {
  private static List<String> anchors(String body) {
    return Pages.of(body).headings().stream().map(Heading::anchor).toList();
  }

  @Test
  void anchorIsThatOfGitHub() {
    assertEquals(
        List.of("whats-new-in-20", "a--b", "über-uns", "snake_case-c"),
        anchors("## What's new in 2.0?\n\n## A & B\n\n## Über uns\n\n## snake_case `C`\n"));
  }

  @Test
  void repeatedHeadingIsNumbered() {
    assertEquals(List.of("a", "a-1", "a-2"), anchors("## A\n\n## A\n\n## A\n"));
  }

  @Test
  void numberedHeadingKeepsOutOfTheWayOfARealOne() {
    assertEquals(List.of("a-1", "a", "a-2"), anchors("## A 1\n\n## A\n\n## A\n"));
  }

  @Test
  void sameHeadingInTwoTabsHasTwoAnchors() {
    assertEquals(
        List.of("setup", "setup-1"),
        anchors(
            "{% tabs %}\n{% tab title=\"a\" %}\n## Setup\n{% endtab %}\n"
                + "{% tab title=\"b\" %}\n## Setup\n{% endtab %}\n{% endtabs %}\n"));
  }

  @Test
  void headingWithEmojiOnlyHasAnAnchor() {
    assertEquals(List.of("section"), anchors("## \uD83D\uDE80\n"));
  }

  @Test
  void spellingsOfOthersLeadToOurAnchor() {
    Page page = Pages.of("## Q&A: first steps\n");
    String own = page.headings().get(0).anchor();
    assertEquals("qa-first-steps", own);
    assertEquals(own, page.anchors().get("q-and-a-first-steps"));
    assertEquals(own, page.anchors().get("q-a-first-steps"));
  }

  @Test
  void writersAnchorIsTheHeadingsOwn() {
    Page page = Pages.of("## Long name <a href=\"#short\" id=\"short\"></a>\n");
    assertEquals("short", page.headings().get(0).anchor());
    assertEquals("Long name", page.headings().get(0).text());
    assertEquals("short", page.anchors().get("long-name"));
    assertTrue(page.links().isEmpty());
  }

  @Test
  void bracesGiveAHeadingItsAnchor() {
    Page page = Pages.of("***\n## Long name {#short}\n");
    assertEquals("Long name", page.headings().get(0).text());
    assertEquals("<hr>\n<h2 id=\"short\">Long name</h2>", page.html());
  }

  @Test
  void idIsGivenOutOnce() {
    String html = Pages.html("<a id=\"x\"></a><span id=\"x\">t</span>\n\n## X\n");
    assertEquals(html.indexOf("id=\"x\""), html.lastIndexOf("id=\"x\""));
  }

  @Test
  void nameBecomesAnId() {
    assertEquals("<p><a id=\"x\"></a>t</p>", Pages.html("<a name=\"x\"></a>t"));
  }

  @Test
  void idThatScriptsLookForIsPrefixed() {
    Page page = Pages.of("<a id=\"handbookSearch\"></a><b id=\"cookie\">t</b>");
    assertFalse(page.html().contains("\"handbookSearch\""));
    assertFalse(page.html().contains("\"cookie\""));
    assertEquals("user-content-cookie", page.anchors().get("cookie"));
  }

  @Test
  void headingNeverTakesAnIdOfTheTheme() {
    assertEquals(List.of("user-content-hb-search"), anchors("## hb-search\n"));
  }
}
