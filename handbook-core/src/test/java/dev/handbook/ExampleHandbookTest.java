package dev.handbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.handbook.browser.Chromium;
import dev.handbook.browser.Tab;
import dev.handbook.lint.rules.Rules;
import dev.handbook.model.Placeholder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The example handbook, built by the whole pipeline and read in a browser. */
class ExampleHandbookTest {
  @RegisterExtension static final Chromium CHROMIUM = new Chromium();
  @RegisterExtension static final ExampleSite EXAMPLE = new ExampleSite();

  private static final int KIB = 1024;

  /** What a page at a former address contains. */
  private static final String MOVED = "hb--target";

  @Test
  void exampleHasNoFindings() {
    assertEquals(List.of(), EXAMPLE.report().findings(), EXAMPLE.report().text());
  }

  @Test
  void everyPageIsInTheSite() throws IOException {
    try (Stream<Path> files = Files.walk(ExampleSite.CONTENT)) {
      List<Path> sources =
          files
              .filter(file -> file.toString().endsWith(".md") && !file.endsWith("SUMMARY.md"))
              .filter(file -> !ExampleSite.CONTENT.relativize(file).startsWith("target"))
              .toList();
      assertEquals(EXAMPLE.report().pages(), sources.size());
      for (Path source : sources) {
        Path relative = ExampleSite.CONTENT.relativize(source);
        String name = relative.getFileName().toString().replace(".md", "");
        Path in = relative.resolveSibling(name.equals("README") ? "index.html" : name);
        Path page = EXAMPLE.folder().resolve(in);
        assertEquals(
            !Files.readString(source).contains("\nconfidential: true\n"),
            Files.exists(Files.isDirectory(page) ? page.resolve("index.html") : page),
            relative.toString());
      }
    }
  }

  private static List<String> addresses() throws IOException {
    try (Stream<Path> files = Files.walk(EXAMPLE.folder())) {
      return files
          .filter(file -> file.endsWith("index.html"))
          .map(file -> EXAMPLE.folder().relativize(file).toString())
          .map(path -> path.substring(0, path.length() - "index.html".length()))
          .sorted()
          .toList();
    }
  }

  /** All pages, but of the rules' pages, which are of one make, some in an ordinary run. */
  private static List<String> visited() throws IOException {
    return addresses().stream()
        .filter(path -> Given.isLong() || !path.startsWith("rules/") || path.hashCode() % 8 == 0)
        .toList();
  }

  @Test
  void everyPageOpensWithoutProblemUnderTheStrictPolicyAndStandsStill() throws IOException {
    try (Tab tab = CHROMIUM.tab()) {
      for (String path : visited()) {
        tab.page().navigate(EXAMPLE.url(path));
        assertEquals(List.of(), tab.problems(), path);
        if (!Files.readString(EXAMPLE.folder().resolve(path + "index.html")).contains(MOVED)) {
          assertEquals(List.of(), tab.shifts(), path);
        }
      }
      assertTrue(
          tab.requests().stream().allMatch(url -> url.startsWith(EXAMPLE.url(""))),
          () -> "requests leave the host: " + tab.requests());
    }
  }

  /** As sent by a server that packs texts; pictures do not count. */
  @Test
  void pagesAreLight() throws IOException {
    Map<String, Integer> sizes = new TreeMap<>();
    for (String path : addresses()) {
      sizes.put(path, zipped(path + "index.html"));
    }
    int median = sizes.values().stream().sorted().toList().get(sizes.size() / 2);
    Document page = EXAMPLE.page("sales/issue-a-licence-key/");
    int sheets = 0;
    for (Element sheet : page.select("link[rel=stylesheet]")) {
      sheets += zipped(sheet.attr("href").replace("../", ""));
    }
    int search = 0;
    int scripts = 0;
    for (Element script : page.select("script[src]")) {
      String path = script.attr("src").replace("../", "");
      search += path.startsWith("search/") ? zipped(path) : 0;
      scripts += path.startsWith("search/") ? 0 : zipped(path);
    }
    assertTrue(median <= 15 * KIB, "a median page: " + median);
    assertTrue(sheets <= 15 * KIB, "sheets: " + sheets);
    assertTrue(search <= 14 * KIB, "the search: " + search);
    assertTrue(scripts <= 13 * KIB, "scripts: " + scripts);
    assertTrue(median + sheets + search + scripts <= 60 * KIB, "a first visit");
  }

  private static int zipped(String file) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream zip = new GZIPOutputStream(out)) {
      Files.copy(EXAMPLE.folder().resolve(file), zip);
    }
    return out.size();
  }

  @Test
  void readerWalksFromTheHomePageToADepartment() {
    try (Tab tab = CHROMIUM.tab()) {
      Page page = tab.page();
      page.navigate(EXAMPLE.url(""));
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
      page.navigate(EXAMPLE.url("operations/programmes/"));
      assertFalse(page.locator(".hb-tab").all().isEmpty(), "the page has no tabs");
      page.locator(".hb-tab")
          .all()
          .forEach(section -> assertTrue(section.isVisible(), "a tab is hidden"));
    }
  }

  @Test
  void linkToThePagesTitleArrives() throws IOException {
    Document page = EXAMPLE.page("sales/issue-a-licence-key/");
    assertEquals("issue-a-licence-key", page.selectFirst("h1").id());
  }

  @Test
  void breadcrumbsNameADepartmentOnce() throws IOException {
    Document page = EXAMPLE.page("sales/issue-a-licence-key/");
    assertEquals(List.of("Home", "Sales"), page.select(".crumbs li").eachText());
  }

  @Test
  void everyRuleHasItsPageInTheSite() throws IOException {
    Document list = EXAMPLE.page("rules/");
    List<String> names = list.select("main td a").eachText();
    assertEquals(
        Rules.ALL.stream().map(rule -> rule.info().name()).sorted().toList(),
        names.stream().sorted().toList());
    for (String name : names) {
      Document rule = EXAMPLE.page("rules/" + name + "/");
      assertTrue(rule.text().contains("What it checks"), name);
      assertFalse(rule.html().chars().anyMatch(c -> Placeholder.reserved((char) c)), name);
    }
  }
}
