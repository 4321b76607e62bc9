package dev.handbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.handbook.browser.Chromium;
import dev.handbook.browser.SiteServer;
import dev.handbook.browser.Tab;
import dev.handbook.lint.rules.Rules;
import dev.handbook.model.Hole;
import dev.handbook.model.Severity;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The example handbook, built by the whole pipeline and read in a browser. */
class ExampleHandbookTest {
  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  private static final Path CONTENT = Path.of("../content");
  private static final int KIB = 1024;

  /** What a page at a former address contains. */
  private static final String MOVED = "hb--target";

  @TempDir static Path folder;
  private static BuildReport report;
  private static SiteServer site;

  @BeforeAll
  static void build() throws IOException {
    Config config =
        new Config(
            CONTENT,
            folder.resolve("site"),
            folder.resolve("index"),
            folder.resolve("reports"),
            List.of("text", "json"),
            Optional.of(Severity.WARNING),
            Optional.empty(),
            Optional.empty(),
            LocalDate.of(2026, 11, 22),
            Map.of());
    report = new HandbookBuild(Progress.SILENT).build(config);
    assertTrue(report.site().isPresent(), report.text());
    site = SiteServer.of(folder.resolve("site"), "/company/handbook/", SiteServer.STRICT);
  }

  @AfterAll
  static void stop() {
    if (site != null) {
      site.close();
    }
  }

  @Test
  void exampleHasNoFindings() {
    assertEquals(List.of(), report.findings(), report.text());
  }

  @Test
  void everyPageIsInTheSite() throws IOException {
    try (Stream<Path> files = Files.walk(CONTENT)) {
      List<Path> sources =
          files
              .filter(file -> file.toString().endsWith(".md") && !file.endsWith("SUMMARY.md"))
              .filter(file -> !CONTENT.relativize(file).startsWith("target"))
              .toList();
      assertEquals(report.pages(), sources.size());
      for (Path source : sources) {
        Path relative = CONTENT.relativize(source);
        String name = relative.getFileName().toString().replace(".md", "");
        Path in = relative.resolveSibling(name.equals("README") ? "index.html" : name);
        Path page = folder.resolve("site").resolve(in);
        assertEquals(
            !Files.readString(source).contains("\nconfidential: true\n"),
            Files.exists(Files.isDirectory(page) ? page.resolve("index.html") : page),
            relative.toString());
      }
    }
  }

  private static List<String> addresses() throws IOException {
    try (Stream<Path> files = Files.walk(folder.resolve("site"))) {
      return files
          .filter(file -> file.endsWith("index.html"))
          .map(file -> folder.resolve("site").relativize(file).toString())
          .map(path -> path.substring(0, path.length() - "index.html".length()))
          .sorted()
          .toList();
    }
  }

  @Test
  void everyPageOpensWithoutProblemUnderTheStrictPolicyAndStandsStill() throws IOException {
    try (Tab tab = CHROMIUM.tab()) {
      for (String path : addresses()) {
        tab.page().navigate(site.url(path));
        assertEquals(List.of(), tab.problems(), path);
        if (!Files.readString(folder.resolve("site/" + path + "index.html")).contains(MOVED)) {
          assertEquals(List.of(), tab.shifts(), path);
        }
      }
      assertTrue(
          tab.requests().stream().allMatch(url -> url.startsWith(site.url(""))),
          () -> "requests leave the host: " + tab.requests());
    }
  }

  /** As sent by a server that packs texts; pictures do not count. */
  @Test
  void pagesAreLight() throws IOException {
    Map<String, Integer> sizes = new TreeMap<>();
    for (String path : addresses()) {
      sizes.put(path, zipped("site/" + path + "index.html"));
    }
    int median = sizes.values().stream().sorted().toList().get(sizes.size() / 2);
    Document page = page("sales/issue-a-licence-key/");
    int sheets = 0;
    for (Element sheet : page.select("link[rel=stylesheet]")) {
      sheets += zipped("site/" + sheet.attr("href").replace("../", ""));
    }
    int scripts = 0;
    for (Element script : page.select("script[src]")) {
      scripts += zipped("site/" + script.attr("src").replace("../", ""));
    }
    assertTrue(median <= 15 * KIB, "a median page: " + median);
    assertTrue(sheets <= 15 * KIB, "sheets: " + sheets);
    assertTrue(scripts <= 20 * KIB, "scripts: " + scripts);
    assertTrue(median + sheets + scripts <= 60 * KIB, "a first visit");
  }

  private static int zipped(String file) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream zip = new GZIPOutputStream(out)) {
      Files.copy(folder.resolve(file), zip);
    }
    return out.size();
  }

  @Test
  void readerSearchesAndArrivesAtTheProcedure() {
    try (Tab tab = CHROMIUM.tab()) {
      Page page = tab.page();
      page.navigate(site.url(""));
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
      page.navigate(site.url("search/?q=licences"));
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
      page.navigate(site.url("search/?q=customer&kind=sop"));
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
      page.navigate(site.url("search/?q=licence"));
      String further = page.locator(".results .more a").first().getAttribute("href");
      assertTrue(further.contains("#"), further);
    }
  }

  @Test
  void readerWhoFindsNothingIsOfferedWordsThatExist() {
    try (Tab tab = CHROMIUM.tab()) {
      Page page = tab.page();
      page.navigate(site.url("search/?q=onboardingxyz"));
      page.locator("#hb--search-near a").getByText("onboarding").first().click();
      page.locator(".results a").first().waitFor();
      assertTrue(page.url().endsWith("?q=onboarding"), page.url());
      assertEquals(List.of(), tab.problems());
    }
  }

  @Test
  void readerWalksFromTheHomePageToADepartment() {
    try (Tab tab = CHROMIUM.tab()) {
      Page page = tab.page();
      page.navigate(site.url(""));
      page.locator("main").getByRole(AriaRole.LINK).getByText("Engineering").first().click();
      page.waitForURL("**/engineering/");
      assertEquals("Engineering", page.locator("h1").innerText());
    }
  }

  @Test
  void pageReadsInFullWithoutJavaScript() {
    Browser.NewContextOptions options = new Browser.NewContextOptions().setJavaScriptEnabled(false);
    try (Tab tab = CHROMIUM.tab(options)) {
      Page page = tab.page();
      page.navigate(site.url("operations/programmes/"));
      assertFalse(page.locator(".hb-tab").all().isEmpty(), "the page has no tabs");
      page.locator(".hb-tab")
          .all()
          .forEach(section -> assertTrue(section.isVisible(), "a tab is hidden"));
    }
  }

  @Test
  void searchIsAskedThroughItsStableName() {
    try (Tab tab = CHROMIUM.tab()) {
      tab.page().navigate(site.url("people/"));
      Object first =
          tab.page()
              .evaluate("() => window.handbookSearch('incident', 5).then(hits => hits[0].url)");
      assertEquals("engineering/handle-an-incident/", first.toString().split("#")[0]);
    }
  }

  private static Document page(String path) throws IOException {
    return Jsoup.parse(Files.readString(folder.resolve("site").resolve(path + "index.html")));
  }

  @Test
  void linkToThePagesTitleArrives() throws IOException {
    Document page = page("sales/issue-a-licence-key/");
    assertEquals("issue-a-licence-key", page.selectFirst("h1").id());
  }

  @Test
  void breadcrumbsNameADepartmentOnce() throws IOException {
    Document page = page("sales/issue-a-licence-key/");
    assertEquals(List.of("Home", "Sales"), page.select(".crumbs li").eachText());
  }

  @Test
  void everyRuleHasItsPageInTheSite() throws IOException {
    Document list = page("rules/");
    List<String> names = list.select("main td a").eachText();
    assertEquals(
        Rules.ALL.stream().map(rule -> rule.info().name()).sorted().toList(),
        names.stream().sorted().toList());
    for (String name : names) {
      Document rule = page("rules/" + name + "/");
      assertTrue(rule.text().contains("What it checks"), name);
      assertFalse(rule.html().chars().anyMatch(c -> Hole.reserved((char) c)), name);
    }
  }
}
