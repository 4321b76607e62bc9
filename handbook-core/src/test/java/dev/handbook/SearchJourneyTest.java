package dev.handbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.WaitForSelectorState;
import dev.handbook.browser.Chromium;
import dev.handbook.browser.SiteServer;
import dev.handbook.browser.Tab;
import dev.handbook.edit.Book;
import dev.handbook.fixing.HandbookEdits;
import dev.handbook.stage.Config;
import dev.handbook.stage.Progress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Searching a built site as its readers do: on a host, from a disk, in their language. */
class SearchJourneyTest {
  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  private static final Locator.WaitForOptions DETACHED =
      new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED);

  @TempDir static Path folder;
  private static SiteServer site;

  @BeforeAll
  static void build() throws IOException {
    Book book =
        new Book(folder.resolve("book"))
            .with("handbook.yml", "title: Example Co\nrepoUrl: https://git.example.com/handbook\n")
            .with("README.md", "# Example Co\n\nWelcome.\n")
            .with(
                "off.md", "# Time off\n\nAsk your lead.\n\n## Sick leave\n\nCall in the morning.\n")
            .with(
                "pay/refund.md",
                "---\nkind: sop\nstatus: effective\nowner: Finance\nrapid: {decide: CFO}\n---\n"
                    + "# Refund a customer\n\n## Steps\n\n1. Look up the invoice and pay it back.\n")
            .with(
                "pay/refund-draft.md",
                "---\nkind: sop\nstatus: draft\nowner: Finance\n---\n"
                    + "# Refund a customer faster\n\n## Steps\n\n1. Pay the invoice back at once.\n")
            .with("pay/README.md", "# Pay\n\nWho looks up an invoice asks Finance.\n")
            .with("merger.md", "---\nconfidential: true\n---\n# Zanzibar\n\nQuagga merger.\n")
            .with("attic.md", "---\nhidden: true\n---\n# Attic\n\nOkapi.\n");
    HandbookEdits.sign(book.config(), "pay/refund.md", "CFO");
    site = SiteServer.of(built(book), "/company/handbook/", SiteServer.STRICT);
  }

  @AfterAll
  static void stop() {
    if (site != null) {
      site.close();
    }
  }

  private static Path built(Book book) {
    BuildReport report = new HandbookBuild(Progress.SILENT).build(lenient(book.config()));
    assertTrue(report.site().isPresent(), report.text());
    return book.config().output();
  }

  private static Config lenient(Config config) {
    return new Config(
        config.content(),
        config.output(),
        config.index(),
        config.reports(),
        config.formats(),
        Optional.empty(),
        config.since(),
        config.siteUrl(),
        config.today(),
        config.environment());
  }

  private static List<String> titles(Page page) {
    page.waitForFunction("document.getElementById('hb--search-count').textContent !== ''");
    return page.locator(".results > li > a").allInnerTexts();
  }

  private static void hasNoBarrier(Tab tab) {
    assertEquals(
        List.of(),
        new AxeBuilder(tab.page())
                .setLegacyMode(true)
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                .analyze()
                .getViolations()
                .stream()
                .map(rule -> rule.getId() + " " + rule.getNodes().get(0).getHtml())
                .toList());
    assertEquals(List.of(), tab.problems());
  }

  @Test
  void procedureInEffectComesBeforeItsDraftAndBothSayWhatTheyAre() {
    try (Tab tab = CHROMIUM.tab()) {
      tab.page().navigate(site.url("search/?q=refund+a+customer"));
      assertTrue(titles(tab.page()).get(0).startsWith("Refund a customer"));
      assertEquals(
          List.of("effective", "draft"),
          tab.page().locator(".results > li > .pill").all().stream()
              .map(pill -> pill.getAttribute("class").replace("pill pill-", ""))
              .limit(2)
              .toList());
      hasNoBarrier(tab);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "vacation, off/",
    "'\"pay it back\"', pay/refund/",
    "invoice -finance -draft -once, pay/refund/",
    "sik leave, off/",
    "how do I get my money back as a customer?, pay/refund/"
  })
  void questionLeadsToItsPage(String query, String url) {
    try (Tab tab = CHROMIUM.tab()) {
      Page page = tab.page();
      page.navigate(site.url("search/"));
      page.fill("#hb--search-input", query);
      page.locator(".results > li").first().waitFor();
      page.keyboard().press("Enter");
      page.locator(".results > li > a").first().click();
      page.waitForURL(address -> address.contains("/company/handbook/" + url));
      assertEquals(List.of(), tab.problems());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"t", "d"})
  void filesThatAreMissingCostTheirOwnHitsAndSoTheBoxSays(String kind) {
    try (Tab tab = CHROMIUM.tab()) {
      Page page = tab.page();
      page.route("**/search/" + kind + "/*.js", route -> route.abort());
      page.navigate(site.url("off/"));
      page.fill("#hb--q", "invoice refund");
      page.locator("#hb--found-lost").waitFor();
      assertEquals("Some results could not be loaded", page.locator("#hb--found-lost").innerText());
      page.unroute("**/search/" + kind + "/*.js");
      page.keyboard().press("End");
      page.keyboard().type("s");
      page.locator("#hb--found-0 .hit-title").waitFor();
      assertEquals(0, page.locator("#hb--found-lost").count());
    }
  }

  @Test
  void boxSaysThatAnAnswerTakesItsTime() {
    try (Tab tab = CHROMIUM.tab()) {
      Page page = tab.page();
      List<Route> held = new ArrayList<>();
      page.route("**/search/t/*.js", held::add);
      page.navigate(site.url("off/"));
      page.fill("#hb--q", "invoice");
      page.locator(".search.busy").waitFor();
      held.forEach(Route::resume);
      page.locator("#hb--found-0 .hit-title").waitFor();
      assertEquals(0, page.locator(".search.busy").count());
      assertEquals(List.of(), tab.problems());
    }
  }

  @Test
  void backFromAHitFindsTheQueryAndItsHitsAndAnEmptyBoxWhatWasAskedLately() {
    try (Tab tab = CHROMIUM.tab()) {
      Page page = tab.page();
      page.navigate(site.url("off/"));
      page.fill("#hb--q", "invoice");
      page.locator("#hb--found-0 .hit-title").waitFor();
      page.keyboard().press("ArrowDown");
      page.keyboard().press("Enter");
      page.waitForURL(address -> address.contains("/pay/"));
      page.goBack();
      page.locator("#hb--found-0 .hit-title").waitFor();
      assertEquals("invoice", page.inputValue("#hb--q"));
      page.navigate(site.url(""));
      page.focus("#hb--q");
      page.locator("#hb--found-recent0").waitFor();
      page.keyboard().press("ArrowDown");
      page.keyboard().press("Enter");
      page.locator("#hb--found-0 .hit-title").waitFor();
      assertEquals("invoice", page.inputValue("#hb--q"));
      hasNoBarrier(tab);
    }
  }

  @Test
  void facetsAreOfferedWithTheirCounts() {
    try (Tab tab = CHROMIUM.tab()) {
      tab.page().navigate(site.url("search/?q=invoice"));
      titles(tab.page());
      assertTrue(
          tab.page().locator("select[data-facet=kind] option").allInnerTexts().stream()
              .anyMatch(option -> option.endsWith("(2)")));
      hasNoBarrier(tab);
    }
  }

  @Test
  void openListOfHitsHasNoBarrier() {
    try (Tab tab = CHROMIUM.tab()) {
      Page page = tab.page();
      page.navigate(site.url("off/"));
      page.keyboard().press("Control+k");
      page.keyboard().type("refu");
      page.locator("[role=option]").first().waitFor();
      page.keyboard().press("ArrowDown");
      String active = page.locator("#hb--q").getAttribute("aria-activedescendant");
      assertEquals("true", page.locator("#" + active).getAttribute("aria-selected"));
      hasNoBarrier(tab);
      page.keyboard().press("Escape");
      assertEquals("false", page.locator("#hb--q").getAttribute("aria-expanded"));
    }
  }

  @Test
  void boxSaysWhatItCorrectedAndOffersWhatWasTyped() {
    try (Tab tab = CHROMIUM.tab()) {
      Page page = tab.page();
      page.navigate(site.url(""));
      page.fill("#hb--q", "invoise");
      page.locator("#hb--found-typed").waitFor();
      assertTrue(page.locator("#hb--found-typed").innerText().contains("invoice"));
      page.keyboard().press("ArrowDown");
      page.keyboard().press("Enter");
      page.locator("#hb--found-typed").waitFor(DETACHED);
      assertEquals(1, page.locator("#hb--found [role=option]").count());
      assertEquals("invoise", page.inputValue("#hb--q"));
      assertEquals(List.of(), tab.problems());
    }
  }

  @Test
  void arrowOpensTheListAgainAndInputMethodsKeepTheirKeys() {
    try (Tab tab = CHROMIUM.tab()) {
      Page page = tab.page();
      page.navigate(site.url(""));
      page.fill("#hb--q", "invoice");
      page.locator("#hb--found-0").waitFor();
      page.evaluate(
          "document.getElementById('hb--q').dispatchEvent("
              + "new KeyboardEvent('keydown', {key: 'Escape', isComposing: true}))");
      assertTrue(page.locator("#hb--found").isVisible());
      page.keyboard().press("Escape");
      assertFalse(page.locator("#hb--found").isVisible());
      page.keyboard().press("ArrowDown");
      page.locator("#hb--found-0").waitFor();
      assertEquals("invoice", page.inputValue("#hb--q"));
      assertEquals(List.of(), tab.problems());
    }
  }

  @Test
  void whoFindsNothingMaySaySoAndBrowse() {
    try (Tab tab = CHROMIUM.tab()) {
      tab.page().navigate(site.url("search/?q=xylophones"));
      assertEquals(List.of(), titles(tab.page()));
      String gap = tab.page().locator("#hb--search-gap a").getAttribute("href");
      assertTrue(gap.startsWith("https://git.example.com/handbook/"), gap);
      assertTrue(gap.contains("xylophones"), gap);
      assertTrue(tab.page().locator("#hb--search-without a").isVisible());
      hasNoBarrier(tab);
    }
  }

  @Test
  void withoutScriptTheSearchLeadsToTheIndexOfAllPages() {
    Browser.NewContextOptions plain = new Browser.NewContextOptions().setJavaScriptEnabled(false);
    try (Tab tab = CHROMIUM.tab(plain)) {
      tab.page().navigate(site.url("search/?q=refund"));
      tab.page().locator("#hb--search-without a").click();
      tab.page().locator("main a:text('Refund a customer')").first().click();
      assertTrue(tab.page().url().endsWith("/pay/refund/"), tab.page().url());
    }
  }

  @Test
  void siteOnADiskIsSearched() {
    try (Tab tab = CHROMIUM.tab()) {
      Path page = folder.resolve("book/target/handbook/search/index.html");
      tab.page().navigate(page.toUri() + "?q=vacation");
      assertEquals(List.of("Time off"), titles(tab.page()));
      tab.page().locator(".results a").first().click();
      assertEquals("Time off", tab.page().locator("h1").innerText());
      assertEquals(List.of(), tab.problems());
    }
  }

  @Test
  void noFileOfTheSiteHasAWordThatIsWithheld() throws IOException {
    try (Stream<Path> files = Files.walk(folder.resolve("book/target/handbook/search"))) {
      files
          .filter(Files::isRegularFile)
          .forEach(
              file -> {
                String text = text(file).toLowerCase(Locale.ROOT);
                for (String word : List.of("zanzibar", "quagga", "okapi")) {
                  assertFalse(text.contains(word), file + " has " + word);
                }
              });
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "de, Wie beantrage ich Urlaub?, Abwesenheiten",
    "fr, comment demander des vacances, Absences",
    "es, días de vacaciones, Descanso",
    "pt, pedir férias, Folga",
    "ja, 有給を取りたい, 休暇",
    "zh, 怎么请假, 休假"
  })
  void handbookIsSearchedInItsReadersLanguage(String language, String query, String title)
      throws IOException {
    Book book =
        new Book(folder.resolve(language))
            .with("handbook.yml", "language: " + language + "\n")
            .with("README.md", "# Start\n")
            .with("other.md", "# Xylophon\n\nNothing of the kind.\n")
            .with("off.md", "# " + title + "\n\nOK.\n");
    try (SiteServer server = SiteServer.of(built(book), "/h/", SiteServer.STRICT);
        Tab tab = CHROMIUM.tab()) {
      tab.page().navigate(server.url("search/?q=" + query.replace("?", "%3F")));
      assertEquals(title, titles(tab.page()).get(0));
      assertEquals(List.of(), tab.problems());
    }
  }
}
