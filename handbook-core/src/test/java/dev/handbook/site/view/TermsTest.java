package dev.handbook.site.view;

import static dev.handbook.site.Made.has;
import static dev.handbook.site.Made.text;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handbook.model.Site;
import dev.handbook.site.Made;
import org.junit.jupiter.api.Test;

class TermsTest {
  private static final String SALES =
      "<dl><dt>Offer</dt><dd>A price &amp; a <a href=\"{link b/glossary.md}\">promise</a>.</dd></dl>";

  @Test
  void termsOfSeveralGlossariesStandInOneList() {
    Site site =
        new Made()
            .page("a/glossary.md", "Words of Sales", SALES)
            .page(
                "b/glossary.md",
                "Words of Finance",
                "<dl><dt>Margin</dt><dd>What is left.</dd></dl>")
            .page("c.md", "C", "<dl><dt>Not a term</dt><dd>x</dd></dl>")
            .site();
    String html = text(site, "terms/index.html");
    assertTrue(html.contains("<dt id=\"term-margin\">Margin</dt>"), html);
    assertTrue(html.indexOf("term-margin") < html.indexOf("term-offer"), "in their order");
    assertTrue(
        html.contains("<dd>A price &amp; a promise. <a href=\"../a/glossary/\">Words of Sales</a>"),
        html);
    assertFalse(html.contains("Not a term"));
  }

  @Test
  void oneGlossaryIsAListByItself() {
    assertFalse(
        has(
            new Made().page("glossary.md", "Words", SALES.replaceAll("<a.*</a>", "x")).site(),
            "terms/index.html"));
  }
}
