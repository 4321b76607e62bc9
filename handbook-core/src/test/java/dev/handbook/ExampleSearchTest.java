package dev.handbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.handbook.browser.Chromium;
import dev.handbook.browser.Tab;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What readers find in the example handbook, and how its search leads them on. */
class ExampleSearchTest {
  @RegisterExtension static final Chromium CHROMIUM = new Chromium();
  @RegisterExtension static final ExampleSite EXAMPLE = new ExampleSite();

  @Test
  void readerSearchesAndArrivesAtTheProcedure() {
    try (Tab tab = CHROMIUM.tab()) {
      Page page = tab.page();
      page.navigate(EXAMPLE.url(""));
      page.keyboard().press("/");
      page.keyboard().type("licence key");
      page.getByRole(AriaRole.OPTION).first().waitFor();
      page.keyboard().press("ArrowDown");
      page.keyboard().press("Enter");
      page.waitForURL("**/sales/issue-a-licence-key/**");
      assertEquals("Issue a licence key", page.locator("h1").innerText());
      assertEquals(List.of(), tab.problems());
    }
  }

  @Test
  void pageReachedFromSearchMarksTheWordsUntilEscape() {
    try (Tab tab = CHROMIUM.tab()) {
      Page page = tab.page();
      page.navigate(EXAMPLE.url("search/?q=licences"));
      page.locator(".results a").first().click();
      page.locator("mark.hb-found").first().waitFor();
      assertTrue(page.url().endsWith("/") || page.url().contains("/#"), page.url());
      assertTrue(
          page.locator("mark.hb-found").allInnerTexts().stream()
              .allMatch(word -> word.toLowerCase(Locale.ROOT).startsWith("licence")));
      page.keyboard().press("Escape");
      assertEquals(0, page.locator("mark.hb-found").count());
      assertEquals(List.of(), tab.problems());
    }
  }

  @Test
  void addressOfTheResultsSaysWhatIsAskedAndBackLeadsToTheQuestionBefore() {
    try (Tab tab = CHROMIUM.tab()) {
      Page page = tab.page();
      page.navigate(EXAMPLE.url("search/?q=customer&kind=sop"));
      page.locator(".results > li").first().waitFor();
      assertEquals("sop", page.locator("select[data-facet=kind]").inputValue());
      int procedures = page.locator(".results > li").count();
      page.locator("select[data-facet=kind]").selectOption("");
      page.waitForFunction(
          "count => document.querySelectorAll('.results > li').length > count", procedures);
      assertTrue(page.url().endsWith("search/?q=customer"), page.url());
      page.goBack();
      page.waitForFunction(
          "count => document.querySelectorAll('.results > li').length === count", procedures);
      assertEquals("sop", page.locator("select[data-facet=kind]").inputValue());
      assertEquals(List.of(), tab.problems());
    }
  }

  @Test
  void furtherSectionsStandUnderTheirPage() {
    try (Tab tab = CHROMIUM.tab()) {
      Page page = tab.page();
      page.navigate(EXAMPLE.url("search/?q=licence"));
      String further = page.locator(".results .more a").first().getAttribute("href");
      assertTrue(further.contains("#"), further);
    }
  }

  @Test
  void readerWhoFindsNothingIsOfferedWordsThatExist() {
    try (Tab tab = CHROMIUM.tab()) {
      Page page = tab.page();
      page.navigate(EXAMPLE.url("search/?q=onboardingxyz"));
      page.locator("#hb--search-near a").getByText("onboarding").first().click();
      page.locator(".results a").first().waitFor();
      assertTrue(page.url().endsWith("?q=onboarding"), page.url());
      assertEquals(List.of(), tab.problems());
    }
  }

  @Test
  void searchIsAskedThroughItsStableName() {
    try (Tab tab = CHROMIUM.tab()) {
      tab.page().navigate(EXAMPLE.url("people/"));
      Object first =
          tab.page()
              .evaluate("() => window.handbookSearch('incident', 5).then(hits => hits[0].url)");
      assertEquals("engineering/handle-an-incident/", first.toString().split("#")[0]);
    }
  }
}
