package dev.handbook.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import dev.handbook.TestHandbook;
import dev.handbook.browser.Barriers;
import dev.handbook.browser.Tab;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SiteInBrowserTest extends SampleInBrowser {
  private static final List<String> KINDS =
      List.of(
          "",
          "sales/licence-key/",
          "sales/discount/",
          "company/plan/",
          "sales/",
          "people/unlisted/",
          "people/onboarding/",
          "people/hours/",
          "alignment/",
          "training/",
          "news/",
          "scorecard/",
          "scorecard/unlisted-pages/",
          "scorecard/sop-error-rate/",
          "print/",
          "tags/",
          "tags/licences/",
          "nowhere/",
          "search/?q=key",
          "sops/",
          "decisions/",
          "reviews/",
          "a-z/");

  private static List<String> kinds() {
    return KINDS;
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void pageHasNoBarrierAndNoProblem(String path) {
    try (Tab tab = CHROMIUM.tab()) {
      tab.page().navigate(site.url(path));
      assertEquals(List.of(), Barriers.inAllLooks(tab.page()));
      List<String> problems = new ArrayList<>(tab.problems());
      problems.removeIf(problem -> path.equals("nowhere/") && problem.contains("404"));
      assertEquals(List.of(), problems);
      tab.requests().forEach(url -> assertTrue(url.startsWith(site.url("")), url));
    }
  }

  @Test
  void skipLinkLeadsToTheContent() {
    try (Tab tab = CHROMIUM.tab()) {
      tab.page().navigate(site.url("sales/licence-key/"));
      tab.page().keyboard().press("Tab");
      tab.page().keyboard().press("Enter");
      assertEquals("hb--main", tab.page().evaluate("document.activeElement.id"));
    }
  }

  @Test
  void tabsAreChosenByArrowKeys() {
    try (Tab tab = CHROMIUM.tab()) {
      tab.page().navigate(site.url("sales/licence-key/"));
      tab.page().getByRole(AriaRole.TAB).first().focus();
      tab.page().keyboard().press("ArrowRight");
      assertTrue(tab.page().getByText("Start the installer").isVisible());
      assertFalse(tab.page().getByText("licence verify").isVisible());
      tab.page().keyboard().press("Home");
      assertTrue(tab.page().getByText("licence verify").isVisible());
      tab.page().keyboard().press("Tab");
      assertEquals("tabpanel", tab.page().evaluate("document.activeElement.getAttribute('role')"));
    }
  }

  @Test
  void everythingIsReadableWithoutScript() {
    try (Tab tab = CHROMIUM.tab(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
      tab.page().navigate(site.url("sales/licence-key/"));
      assertTrue(tab.page().getByText("Start the installer").isVisible());
      assertTrue(tab.page().getByText("licence verify").isVisible());
    }
  }

  @Test
  void paperShowsWhatIsFoldedOnTheScreen() {
    try (Tab tab = CHROMIUM.tab()) {
      tab.page().navigate(site.url("sales/licence-key/"));
      String height =
          "document.querySelector('.prose details p').getBoundingClientRect().height > 0"
              + " && document.querySelector('.prose details p').checkVisibility()";
      assertEquals(false, tab.page().evaluate(height));
      tab.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
      assertEquals(true, tab.page().evaluate(height));
      assertTrue(tab.page().getByText("Start the installer").isVisible());
      assertTrue(tab.page().getByText("uncontrolled when printed").isVisible());
    }
  }

  @Test
  void modeIsSwitchedByKeyboardAndKeptFromPageToPage() {
    try (Tab tab = CHROMIUM.tab()) {
      tab.page().navigate(site.url(""));
      // Skip link, name of the site, overviews, search, switch.
      for (int i = 0; i < 5; i++) {
        tab.page().keyboard().press("Tab");
      }
      assertEquals("hb--mode", tab.page().evaluate("document.activeElement.id"));
      tab.page().keyboard().press("Enter");
      assertEquals("dark", tab.page().locator("html").getAttribute("data-theme"));
      tab.page().keyboard().press("Space");
      assertEquals("light", tab.page().locator("html").getAttribute("data-theme"));
      tab.page().keyboard().press("Space");
      tab.page().navigate(site.url("a-z/"));
      assertEquals("dark", tab.page().locator("html").getAttribute("data-theme"));
    }
  }

  @Test
  void menuOfThePhoneIsOpenedAndLeftByKeyboard() {
    try (Tab tab = CHROMIUM.tab(new Browser.NewContextOptions().setViewportSize(390, 800))) {
      tab.page().navigate(site.url("sales/licence-key/"));
      tab.page().keyboard().press("Tab");
      tab.page().keyboard().press("Tab");
      assertEquals("hb--menu-button", tab.page().evaluate("document.activeElement.id"));
      tab.page().keyboard().press("Space");
      assertEquals("page", tab.page().evaluate("document.activeElement.ariaCurrent"));
      tab.page().keyboard().press("Escape");
      assertEquals("hb--menu-button", tab.page().evaluate("document.activeElement.id"));
    }
  }

  @Test
  void whatScrollsOnlyOnAPhoneIsReachedByKeyboardThere() {
    try (Tab tab = CHROMIUM.tab()) {
      tab.page().navigate(site.url("sales/licence-key/"));
      Locator code = tab.page().locator(".prose pre").first();
      assertEquals(null, code.getAttribute("tabindex"));
      tab.page().setViewportSize(200, 800);
      tab.page().waitForFunction("document.querySelector('.prose pre').tabIndex === 0");
    }
  }

  @Test
  void eachPrintedSheetTellsWhichCopyItIs() {
    try (Tab tab = CHROMIUM.tab()) {
      tab.page().clock().setFixedTime("2026-11-23T12:00:00Z");
      tab.page().navigate(site.url("sales/licence-key/"));
      tab.page().evaluate("dispatchEvent(new Event('beforeprint'))");
      String copy = tab.page().locator(".paper").textContent();
      assertTrue(copy.contains("uncontrolled when printed · Printed 2026-11-23 · "), copy);
      assertTrue(copy.endsWith("/sales/licence-key/"), copy);
      String sheet =
          (String) tab.page().evaluate("document.adoptedStyleSheets.at(-1).cssRules[0].cssText");
      assertTrue(sheet.contains("Issue a licence key · Effective · "), sheet);
      assertTrue(sheet.contains("Printed 2026-11-23"), sheet);
    }
  }

  @Test
  void rowsOfTablesWithManyColumnsAreCardsOnAPhone() {
    try (Tab tab = CHROMIUM.tab()) {
      tab.page().navigate(site.url("sales/licence-key/"));
      assertTrue(tab.page().locator(".hb-table.fits thead").isVisible());
      tab.page().setViewportSize(390, 844);
      assertFalse(tab.page().locator(".hb-table thead").isVisible());
      assertEquals(
          "\"Hours\"",
          tab.page()
              .evaluate(
                  "getComputedStyle(document.querySelector('.hb-table td:nth-child(3)'), '::before')"
                      + ".content.split(' / ')[0]"));
      assertEquals(
          true,
          tab.page()
              .evaluate(
                  "[document.documentElement, document.querySelector('.hb-table')]"
                      + ".every(box => box.scrollWidth <= box.clientWidth)"));
    }
  }

  /** No value may stand beside a name that is not its own. */
  @Test
  void labelsAndValuesInFourColumnsAreNoCards(@TempDir Path elsewhere) {
    TestHandbook handbook =
        new TestHandbook(elsewhere)
            .with(
                "README.md",
                "# Home\n\n| Number | QC-021 | Author | Jo Doe |\n|---|---|---|---|\n"
                    + "| Version | A | Written | May |\n".repeat(6));
    handbook.build();
    try (Tab tab = CHROMIUM.tab()) {
      tab.page().setViewportSize(390, 844);
      tab.page().navigate(handbook.site().resolve("index.html").toUri().toString());
      tab.page().waitForFunction("document.querySelector('.hb-table.pairs')");
      assertTrue(tab.page().locator(".hb-table thead").isVisible());
    }
  }

  @Test
  void columnsStandStillWhenTheScriptMakesThemSortable() {
    try (Tab plain =
            CHROMIUM.tab(
                new Browser.NewContextOptions()
                    .setViewportSize(1280, 800)
                    .setJavaScriptEnabled(false));
        Tab tab = CHROMIUM.tab()) {
      String widths = "Array.from(document.querySelectorAll('.hb-table th'), c => c.clientWidth)";
      plain.page().navigate(site.url("sales/licence-key/"));
      tab.page().navigate(site.url("sales/licence-key/"));
      assertTrue(tab.page().locator(".hb-table button.sort").count() > 0);
      assertEquals(plain.page().evaluate(widths), tab.page().evaluate(widths));
    }
  }

  @Test
  void searchBoxIsReachedAndLeftByKeyboard() {
    try (Tab tab = CHROMIUM.tab()) {
      Page page = tab.page();
      page.addInitScript(
          "Object.defineProperty(window, 'handbookSearch', {writable: false, value: function () {"
              + "return Promise.resolve([{url: 'sales/licence-key/#issue', title: '<b>Key</b>',"
              + " score: 1}, {url: 'sales/', title: 'Sales', score: 0.5}]); }});");
      page.navigate(site.url(""));
      page.keyboard().press("/");
      page.keyboard().type("key");
      Locator input = page.locator("#hb--q");
      page.locator("#hb--found-1").waitFor();
      assertEquals("true", input.getAttribute("aria-expanded"));
      assertTrue(page.locator("#hb--found-0").textContent().startsWith("<b>Key</b>"));
      page.keyboard().press("ArrowDown");
      assertEquals("hb--found-0", input.getAttribute("aria-activedescendant"));
      page.keyboard().press("Escape");
      assertEquals("false", input.getAttribute("aria-expanded"));
      page.keyboard().press("Control+k");
      page.keyboard().type("s");
      page.locator("#hb--found-1").waitFor();
      page.keyboard().press("ArrowDown");
      page.keyboard().press("Enter");
      page.waitForURL("**/sales/licence-key/#issue");
    }
  }

  @Test
  void overdueIsToldByTheBrowsersClock() {
    try (Tab tab = CHROMIUM.tab()) {
      tab.page().clock().setFixedTime("2027-09-01T12:00:00Z");
      tab.page().navigate(site.url("sales/licence-key/"));
      assertTrue(tab.page().locator(".banner[data-due]").isVisible());
    }
  }

  @Test
  void cataloguesRowsAreFiltered() {
    try (Tab tab = CHROMIUM.tab()) {
      tab.page().clock().setFixedTime("2026-11-22T12:00:00Z");
      tab.page().navigate(site.url("sops/"));
      assertEquals(2, tab.page().locator("#hb--sops tbody tr:visible").count());
      tab.page().locator("[data-filter-due]").check();
      assertEquals(1, tab.page().locator("#hb--sops tbody tr:visible").count());
      tab.page().navigate(tab.page().url());
      assertTrue(tab.page().locator("[data-filter-due]").isChecked(), tab.page().url());
      assertEquals(1, tab.page().locator("#hb--sops tbody tr:visible").count());
    }
  }

  @Test
  void whatIsNoLongerInForceIsSetAsideAndOnlyRehearsed() {
    try (Tab tab = CHROMIUM.tab()) {
      tab.page().clock().setFixedTime("2026-11-22T12:00:00Z");
      tab.page().navigate(site.url("sops/?force=1"));
      int now = tab.page().locator("#hb--sops tbody tr:visible").count();
      tab.page().navigate(site.url("sales/licence-key/"));
      assertTrue(tab.page().getByText("Run this procedure").isVisible());
      tab.page().clock().setFixedTime("2036-11-22T12:00:00Z");
      tab.page().navigate(site.url("sops/?force=1"));
      assertEquals(now - 1, tab.page().locator("#hb--sops tbody tr:visible").count());
      tab.page().navigate(site.url("sales/licence-key/"));
      assertEquals("Expired", tab.page().locator(".trust .pill").textContent());
      assertFalse(tab.page().getByText("Run this procedure").isVisible());
      assertTrue(tab.page().locator("#hb--run").getByText("Not in force: Expired.").isVisible());
    }
  }

  @Test
  void taskTickedIsStillTickedTheNextTime() {
    try (Tab tab = CHROMIUM.tab()) {
      tab.page().navigate(site.url("people/onboarding/"));
      tab.page().locator(".prose input").check();
      tab.page().reload();
      assertTrue(tab.page().locator(".prose input").isChecked());
      assertTrue(tab.page().getByText("1 of 1 done").first().isVisible());
    }
  }

  @Test
  void lessonIsReadUntilItsTextChanges() {
    try (Tab tab = CHROMIUM.tab()) {
      tab.page().navigate(site.url("training/"));
      tab.page().locator("[data-lesson]").check();
      tab.page().navigate(site.url("people/onboarding/"));
      assertTrue(tab.page().locator("[data-lesson]").isChecked());
      tab.page()
          .evaluate(
              "localStorage.setItem('handbook-lessons', '{\"sales/licence-key/\":\"older\"}')");
      tab.page().reload();
      assertFalse(tab.page().locator("[data-lesson]").isChecked());
      assertTrue(tab.page().locator(".changed").isVisible());
    }
  }

  @Test
  void runOfAProcedureLeavesARecord() throws IOException {
    try (Tab tab = CHROMIUM.tab()) {
      Page page = tab.page();
      page.navigate(site.url("sales/licence-key/"));
      page.locator("#hb--run button").first().focus();
      page.keyboard().press("Enter");
      assertEquals(3, page.locator(".tick").count());
      page.keyboard().press("Space");
      page.locator("#hb--run input[type=number]").fill("2");
      page.reload();
      assertTrue(page.locator(".tick").first().isChecked());
      Download record = page.waitForDownload(() -> page.locator("#hb--run button").first().click());
      String yaml = Files.readString(record.path());
      assertTrue(yaml.startsWith("sop: \"SOP-SAL-004\"\n"), yaml);
      assertTrue(yaml.contains("\nerrors: 2\n"), yaml);
      assertTrue(yaml.contains("finished: null"), yaml);
      assertTrue(yaml.contains("step: \"Check the order"), yaml);
      assertEquals(List.of(), tab.problems());
    }
  }

  @Test
  void formerAddressLeadsOnAndKeepsTheAnchor() {
    try (Tab tab = CHROMIUM.tab()) {
      tab.page().navigate(site.url("old/licence/#steps"));
      tab.page().waitForURL("**/company/handbook/sales/licence-key/#steps");
    }
  }

  @Test
  void siteWorksFromDisk() {
    try (Tab tab = CHROMIUM.tab()) {
      tab.page().navigate(folder.resolve("sales/licence-key/index.html").toUri().toString());
      assertEquals(List.of(), tab.problems());
      tab.page().locator(".tree a", new Page.LocatorOptions().setHasText("Onboarding")).click();
      assertEquals("Onboarding", tab.page().locator("h1").textContent());
      tab.page().locator(".brand").click();
      assertEquals("Example Co Handbook", tab.page().locator("h1").textContent());
    }
  }
}
