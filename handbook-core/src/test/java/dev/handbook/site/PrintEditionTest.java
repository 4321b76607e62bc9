package dev.handbook.site;

import static dev.handbook.site.Made.has;
import static dev.handbook.site.Made.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handbook.model.Site;
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
}
