package dev.handbook.site;

import static dev.handbook.site.Made.has;
import static dev.handbook.site.Made.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handbook.model.Site;
import java.util.List;
import org.junit.jupiter.api.Test;

class PrintEditionTest {
  @Test
  void largeHandbookIsPrintedInParts() {
    Site site = new Made().pages(1001).site();
    String first = text(site, "print/index.html");
    String second = text(site, "print/2/index.html");
    assertEquals(1000, first.split("class=\"chapter\"", -1).length - 1);
    assertEquals(1, second.split("class=\"chapter\"", -1).length - 1);
    assertTrue(first.contains("<a href=\"2/\">2</a>"), "the first leads to the second");
    assertTrue(second.contains("<a href=\"../\">1</a>"), "and back");
    assertTrue(second.contains("aria-current=\"page\">2</a>"));
    assertFalse(has(site, "print/3/index.html"));
  }

  @Test
  void smallHandbookIsPrintedInOne() {
    Site site = new Made().pages(3).site();
    assertFalse(text(site, "print/index.html").contains("class=\"letters\""));
    assertFalse(has(site, "print/2/index.html"));
  }

  @Test
  void printEditionKeepsIdsApart() {
    String html =
        PrintEdition.prefixed(
            "<h2 id=\"a\">say id=\"a\" or href=\"#a\"</h2><a href=\"#a\">x</a><a href=\"b/\">y</a>",
            "c1-");
    assertEquals(
        "<h2 id=\"c1-a\">say id=\"a\" or href=\"#a\"</h2><a href=\"#c1-a\">x</a><a href=\"b/\">y</a>",
        html);
  }

  @Test
  void angleInAValueEndsNoTag() {
    assertEquals(
        "<a title=\"a > b\" href=\"#c1-x\">id=\"y\"</a>",
        PrintEdition.prefixed("<a title=\"a > b\" href=\"#x\">id=\"y\"</a>", "c1-"));
  }

  @Test
  void tagThatIsCutOffStaysAsItIs() {
    for (String cut :
        List.of("<p>a <b", "<p>a <b class=", "<p>a <b class=\"x", "<p>a <b class=\"x\"")) {
      assertEquals(cut, PrintEdition.prefixed(cut, "c1-"));
    }
  }
}
