package dev.handbook.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.handbook.browser.Barriers;
import dev.handbook.browser.Tab;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The menu shows what the page does not carry. */
class MenuInBrowserTest extends SampleInBrowser {
  private static final String BELOW_SALES =
      "#hb--sidebar li:has(> a.folded:text-is('Sales')) > .tree a";

  @Test
  void sectionUnfoldsInPlaceAndStaysSoOnTheNextPage() {
    try (Tab tab = CHROMIUM.tab(new Browser.NewContextOptions().setViewportSize(390, 800))) {
      Page page = tab.page();
      page.navigate(site.url("people/hours/"));
      page.locator("#hb--menu-button").click();
      assertEquals(0, page.locator(BELOW_SALES).count());
      Locator button = page.locator("a.folded:text-is('Sales') + .unfold");
      button.click();
      page.locator(BELOW_SALES).first().waitFor();
      assertEquals("true", button.getAttribute("aria-expanded"));
      assertTrue(page.url().endsWith("people/hours/"));
      assertEquals(List.of(), Barriers.inAllLooks(page));
      page.navigate(site.url("people/onboarding/"));
      assertFalse(page.locator(BELOW_SALES).count() == 0);
      page.locator("#hb--menu-button").click();
      page.locator(BELOW_SALES).first().click();
      page.waitForURL("**/sales/**");
      assertEquals(List.of(), tab.problems());
    }
  }

  @Test
  void fieldLeadsToAPageByItsTitle() {
    try (Tab tab = CHROMIUM.tab()) {
      Page page = tab.page();
      page.navigate(site.url("people/hours/"));
      page.locator("#hb--menu-filter").fill("key lic");
      page.locator("#hb--menu-filter + .tree a").first().click();
      page.waitForURL("**/sales/licence-key/");
      assertEquals(List.of(), tab.problems());
    }
  }
}
