package dev.handbook.site;

import static dev.handbook.site.Made.entry;
import static dev.handbook.site.Made.external;
import static dev.handbook.site.Made.group;
import static dev.handbook.site.Made.has;
import static dev.handbook.site.Made.line;
import static dev.handbook.site.Made.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handbook.model.Settings;
import dev.handbook.model.Site;
import dev.handbook.model.Toc;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SiteRendererTest {
  private static final String HOSTILE = "A \"quoted\" </script><img src=x onerror=alert(1)> ' ]]>";

  @TempDir Path folder;

  private static Made small() {
    return new Made()
        .page("README.md", "Welcome", "<p>Hello <a href=\"{link a/b.md#two}\">two</a></p>")
        .page("a/README.md", "Part A", "<p>A</p>")
        .page("a/b.md", "Page B", "<h2 id=\"one\">One</h2><h2 id=\"two\">Two</h2>")
        .page("a/c.md", "Page C", "<p><a href=\"{link b.md}\">{title b.md}</a></p>")
        .listed(
            line("README.md", "Welcome"),
            group("Parts", line("a/README.md", "Part A", line("a/b.md", "B"), line("a/c.md", "C"))),
            external("Elsewhere", "https://example.com/x"));
  }

  @Test
  void linkIsRelativeToThePageItStandsOn() {
    Site site = small().site();
    assertTrue(text(site, "index.html").contains("<a href=\"a/b/#two\">two</a>"));
    assertTrue(text(site, "a/c/index.html").contains("<a href=\"../b/\">Page B</a>"));
  }

  @Test
  void pageShowsWhatLiesBeforeAndAfterIt() {
    String html = text(small().site(), "a/b/index.html");
    assertTrue(html.contains("rel=\"prev\" href=\"../\""), html);
    assertTrue(html.contains("rel=\"next\" href=\"../c/\""), html);
  }

  @Test
  void sidebarMarksThePageAndTheWayToIt() {
    String html = text(small().site(), "a/b/index.html");
    assertTrue(
        html.contains("<a href=\"./\" class=\"page current\" aria-current=\"page\">B</a>"), html);
    assertTrue(html.contains("<a href=\"../\" class=\"page above\">Part A</a>"), html);
    assertTrue(html.contains("href=\"https://example.com/x\" class=\"external\""), html);
  }

  @Test
  void headingOverOneLineOfTheSameNameIsShownOnce() {
    Site site =
        new Made()
            .page("s/README.md", "Sales", "<p>x</p>")
            .page("s/a.md", "A", "<p>x</p>")
            .page("b.md", "B", "<p>x</p>")
            .listed(group("Sales", line("s/README.md", "Sales", line("s/a.md", "A"))))
            .listed(line("b.md", "B"))
            .site();
    String html = text(site, "b/index.html");
    assertFalse(html.contains("<span class=\"side-title\">Sales"), html);
    assertTrue(html.contains("<a href=\"../s/\" class=\"group folded\">Sales</a>"), html);
  }

  @Test
  void withheldPageAppearsNowhere() {
    Site site =
        small()
            .page(
                "a/secret.md",
                "Canary title",
                "<p>Canary body</p>",
                List.of(entry("confidential", "true")))
            .page("d.md", "D", "<p><a href=\"{link a/secret.md}\">{title a/secret.md}</a></p>")
            .listed(line("a/secret.md", "Canary label", line("d.md", "D")))
            .redirect("old/canary", "a/secret.md")
            .settings(Settings.DEFAULT.withSiteUrl("https://example.com/h"))
            .site();
    site.files()
        .forEach(
            file -> {
              assertFalse(file.path().contains("secret"), file.path());
              assertFalse(file.path().contains("canary"), file.path());
              String text = text(site, file.path());
              assertFalse(text.contains("Canary"), file.path());
              assertFalse(text.contains("secret"), file.path());
            });
    assertTrue(text(site, "d/index.html").contains("<p><a>Internal page</a></p>"));
    assertTrue(text(site, "index.html").contains("href=\"d/\""), "what stood below moves up");
  }

  @Test
  void hostileTitleStaysText() {
    Site site =
        new Made()
            .page("README.md", HOSTILE, "<p>x</p>", List.of(entry("description", HOSTILE)))
            .page("b.md", "B", "<p>{title README.md}</p>")
            .listed(line("README.md", HOSTILE), line("b.md", HOSTILE))
            .redirect("old", "README.md")
            .settings(Settings.DEFAULT.withSiteUrl("https://example.com/"))
            .site();
    for (String path : List.of("index.html", "b/index.html", "a-z/index.html", "old/index.html")) {
      String html = text(site, path);
      assertFalse(html.contains("<img src=x"), path);
      assertFalse(html.contains("\"quoted\""), path);
      assertTrue(html.contains("&lt;/script&gt;"), path);
    }
  }

  @Test
  void templateTextInContentIsNotEvaluated() {
    Site site =
        new Made()
            .page("README.md", "{{ 7*7 }}", "<p>{{ 6*7 }} {% include 'page.peb' %}</p>")
            .site();
    String html = text(site, "index.html");
    assertTrue(html.contains("{{ 7*7 }}"));
    assertTrue(html.contains("{{ 6*7 }} {% include"));
  }

  @Test
  void formerAddressLeadsToThePage() {
    Site site = small().redirect("old/place", "a/b.md").redirect("old/place#x", "a/c.md").site();
    String html = text(site, "old/place/index.html");
    assertTrue(html.contains("content=\"0; url=../../a/b/\""), html);
    assertTrue(html.contains("data-moved=\"x\" href=\"../../a/c/\""), html);
  }

  @Test
  void formerAddressNeverTakesAPagesPlaceNorLeavesTheSite() {
    Site site =
        small()
            .redirect("a/b", "a/c.md")
            .redirect("../../etc/x", "a/c.md")
            .redirect("a/../../x", "a/c.md")
            .redirect("x\\..\\y", "a/c.md")
            .redirect("index.html", "a/c.md")
            .redirect("404.html", "a/c.md")
            .site();
    assertTrue(text(site, "a/b/index.html").contains("<h1>Page B</h1>"));
    assertTrue(text(site, "index.html").contains("<h1>Welcome</h1>"));
    assertFalse(text(site, "404.html").contains("http-equiv=\"refresh\""));
    site.files().forEach(file -> assertFalse(file.path().contains(".."), file.path()));
    site.files().forEach(file -> assertFalse(file.path().contains("\\"), file.path()));
  }

  @Test
  void movedAnchorOfALivingPageIsKept() {
    Site site = small().redirect("a/b#gone", "a/c.md").site();
    assertTrue(text(site, "a/b/index.html").contains("data-moved=\"gone\" href=\"../c/\""));
  }

  @Test
  void onlyAssetsThatPagesUseArePublishedAndNoneThatActs() throws IOException {
    Path used = Files.writeString(folder.resolve("used.txt"), "used");
    Path unused = Files.writeString(folder.resolve("unused.txt"), "unused");
    Path script = Files.writeString(folder.resolve("run.html"), "<script>1</script>");
    Path active = Files.writeString(folder.resolve("x.svg"), "<svg><script>1</script></svg>");
    Site site =
        new Made()
            .page(
                "README.md",
                "Home",
                "<p><a href=\"{link files/used.txt}\">x</a><a href=\"{link run.html}\"{attributes"
                    + " run.html}>y</a>"
                    + "<img src=\"{image x.svg}\" alt=\"\"></p>")
            .asset("files/used.txt", used)
            .asset("files/unused.txt", unused)
            .asset("run.html", script)
            .asset("x.svg", active)
            .site();
    assertEquals("used", text(site, "files/used.txt"));
    assertFalse(has(site, "files/unused.txt"));
    assertFalse(has(site, "run.html"));
    assertEquals("<script>1</script>", text(site, "run-html.bin"));
    String home = text(site, "index.html");
    assertTrue(home.contains("<a href=\"run-html.bin\" download=\"run.html\">y</a>"), home);
    assertTrue(text(site, "x.svg").endsWith("></svg>\n"), text(site, "x.svg"));
  }

  @Test
  void addressesOfTheSiteGiveWayToPagesOfTheHandbook() {
    Site site = small().page("a-z.md", "My index", "<p>mine</p>").site();
    assertTrue(text(site, "a-z/index.html").contains("<h1>My index</h1>"));
    assertTrue(has(site, "a-z-2/index.html"));
  }

  @Test
  void notFoundPageLinksFromTheRootOfTheHost() {
    Site site = small().settings(Settings.DEFAULT.withSiteUrl("https://example.com/hb/")).site();
    String html = text(site, "404.html");
    assertTrue(html.contains("href=\"/hb/assets/handbook."), html);
    assertFalse(html.contains("href=\"../"), html);
  }

  @Test
  void sitemapNamesEveryPageInFull() {
    Site site = small().settings(Settings.DEFAULT.withSiteUrl("https://example.com/hb/")).site();
    assertTrue(text(site, "sitemap.xml").contains("<loc>https://example.com/hb/a/b/</loc>"));
    assertTrue(text(site, "robots.txt").contains("Sitemap: https://example.com/hb/sitemap.xml"));
  }

  @Test
  void homePageIsMadeWhereThereIsNone() {
    Site site = new Made().page("b.md", "B", "").listed(line("b.md", "B")).site();
    assertTrue(text(site, "index.html").contains("<a href=\"b/\">B</a>"));
  }

  @Test
  void everyPageIsUnderTheStrictPolicy() {
    small()
        .site()
        .files()
        .forEach(
            file -> {
              if (file.path().endsWith(".html")) {
                String html = text(small().site(), file.path());
                assertTrue(html.contains("http-equiv=\"Content-Security-Policy\""), file.path());
                assertFalse(html.contains(" style=\""), file.path());
                assertFalse(html.matches("(?s).*<script>.*"), file.path());
              }
            });
  }

  @Test
  void idsOfTheFrameCannotBeThoseOfHeadings() {
    String html = text(Sample.handbook().site(), "sales/licence-key/index.html");
    String frame = html.replaceAll("(?s)<div class=\"prose\">.*</article>", "");
    Matcher ids = Pattern.compile(" id=\"([^\"]*)\"").matcher(frame);
    while (ids.find()) {
      assertTrue(ids.group(1).startsWith("hb--"), ids.group(1));
    }
  }

  @Test
  void costOfAPageDoesNotGrowWithTheHandbook() {
    int small = bytesOfOnePage(10, 10);
    assertTrue(bytesOfOnePage(40, 100) < 2 * small + 20_000, "many sections");
    assertEquals(bytesOfOnePage(3, 500) / 100, bytesOfOnePage(3, 5000) / 100, 2, "long sections");
  }

  private static int bytesOfOnePage(int sections, int pagesEach) {
    Made made = new Made();
    for (int s = 0; s < sections; s++) {
      List<Toc.Entry> lines = new ArrayList<>();
      for (int p = 0; p < pagesEach; p++) {
        String path = "s%02d/p%04d.md".formatted(s, p);
        made.page(path, "Page " + p, "<p>x</p>");
        lines.add(line(path, "Page " + p));
      }
      String index = "s%02d/README.md".formatted(s);
      made.page(index, "Section " + s, "<p>x</p>");
      made.listed(line(index, "Section " + s, lines.toArray(Toc.Entry[]::new)));
    }
    return text(made.site(), "s01/p0005/index.html").length();
  }
}
