package dev.handbook.site;

import static dev.handbook.site.Made.entry;
import static dev.handbook.site.Made.has;
import static dev.handbook.site.Made.line;
import static dev.handbook.site.Made.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handbook.change.Histories;
import dev.handbook.change.Histories.Edit;
import dev.handbook.change.Histories.History;
import dev.handbook.change.Past;
import dev.handbook.model.Settings;
import dev.handbook.model.Site;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a site holds beside its pages, for hosts, feeds, search engines and other programs. */
class PublishedFilesTest {
  @Test
  void pageThatTurnsRobotsAwayIsInNoSitemap() {
    Site site =
        new Made()
            .page("a.md", "A", "<p>x</p>", List.of(entry("noIndex", "true")))
            .page("b.md", "B", "<p>x</p>")
            .settings(Settings.DEFAULT.withSiteUrl("https://example.com/"))
            .site();
    assertTrue(text(site, "a/index.html").contains("content=\"noindex\""));
    assertFalse(text(site, "b/index.html").contains("content=\"noindex\""));
    assertFalse(text(site, "sitemap.xml").contains("/a/"));
    assertTrue(text(site, "sitemap.xml").contains("/b/"));
  }

  @Test
  void markdownCopyHasNoCommentsAndLinksToWhatIsPublished() {
    Site site =
        new Made()
            .page("a.md", "A", "<p>See [b](b.md) <!-- between us --> and more.</p>")
            .page("b.md", "B", "<p>x</p>")
            .site();
    assertEquals("# A\n\n<p>See [b](b.md)  and more.</p>\n", text(site, "a/index.md"));
  }

  @Test
  void hostsAreToldWhereFormerAddressesLead() {
    Site site =
        new Made()
            .page("a.md", "A", "<p>x</p>")
            .page("s.md", "S", "", List.of(entry("confidential", "true")))
            .redirect("old", "a.md")
            .redirect("was/*", "now/*")
            .redirect("gone", "s.md")
            .redirect("a", "s.md")
            .settings(Settings.DEFAULT.withSiteUrl("https://example.com/hb/"))
            .site();
    assertEquals("/hb/old /hb/a/ 301\n/hb/was/* /hb/now/:splat 301\n", text(site, "_redirects"));
  }

  @Test
  void newsAreToldLatestFirst() {
    Site site =
        new Made()
            .page("a.md", "Older", "", List.of(entry("kind", "news"), entry("date", "2026-01-01")))
            .page("b.md", "Newer", "", List.of(entry("kind", "news"), entry("date", "2026-02-01")))
            .listed(line("a.md", "Older"), line("b.md", "Newer"))
            .site();
    String feed = text(site, "news/feed.xml");
    assertTrue(feed.indexOf("<title>Newer") < feed.indexOf("<title>Older"), feed);
    assertTrue(feed.contains("<updated>2026-02-01T00:00:00Z</updated>"), feed);
  }

  @Test
  void newsWithoutADateHaveTheDayOnWhichGitFirstKnewThem() {
    History history =
        new History(
            List.of(
                new Edit(LocalDate.of(2026, 3, 4), "", "Correct a word"),
                new Edit(LocalDate.of(2026, 3, 1), "", "Tell it")),
            0,
            List.of());
    Site site =
        new Made()
            .page("a.md", "Told", "", List.of(entry("kind", "news")))
            .known(new Histories(Map.of("a.md", history), Past.Reach.WHOLE))
            .site();
    String feed = text(site, "news/feed.xml");
    assertTrue(feed.contains("<updated>2026-03-01T00:00:00Z</updated>"), feed);
  }

  @Test
  void onlyFilesNamedAfterTheirContentAreKeptByBrowsers(@TempDir Path folder) throws IOException {
    Path picture = Files.writeString(folder.resolve("p.svg"), "<svg/>");
    Site site =
        new Made()
            .page("a.md", "Picture", "<p><img src=\"{asset assets/p.svg}\" alt=\"\"></p>")
            .asset("assets/p.svg", picture)
            .site();
    String headers = text(site, "_headers");
    assertTrue(
        headers.matches("(?s).*/assets/handbook\\.[0-9a-f]+\\.css\n  Cache-Control: .*"), headers);
    assertFalse(headers.contains("*\n  Cache-Control"), headers);
    assertFalse(headers.contains("p.svg"), headers);
  }

  @Test
  void twelveCanariesStayInTheCage() {
    Site site =
        Sample.handbook()
            .page(
                "sales/canary-one.md",
                "Canary two",
                "<h2 id=\"canary-three\">Canary three</h2><p>Canary four</p>",
                List.of(
                    entry("kind", "sop"),
                    entry("id", "CANARY-5"),
                    entry("owner", "Canary six"),
                    entry("rapid", "Canary seven(D)"),
                    entry("serves", "fy27-sales#methods.1"),
                    entry("training", "people/onboarding.md"),
                    entry("signed-off", "2020-01-01"),
                    entry("confidential", "yes")))
            .page(
                "canary-eight.md",
                "Canary nine",
                "<h2>Methods</h2><li>Canary ten</li>",
                List.of(
                    entry("kind", "vpmom"),
                    entry("id", "canary-plan"),
                    entry("parent", "fy27-company"),
                    entry("hidden", "")))
            .page(
                "people/teller.md",
                "Teller",
                "<p><a href=\"{link ../sales/canary-one.md#canary-three}\">{title"
                    + " ../sales/canary-one.md}</a><!-- canary eleven --></p>",
                List.of(entry("training", "sales/canary-one.md")))
            .listed(line("canary-eight.md", "Canary twelve", line("people/teller.md", "Teller")))
            .redirect("canary/old", "canary-eight.md")
            .site();
    site.files()
        .forEach(
            file -> {
              String text = file.path() + "\n" + text(site, file.path());
              // The parser drops comments from bodies; this page was made by hand.
              text = text.replace("<!-- canary eleven -->", "");
              assertFalse(text.toLowerCase(java.util.Locale.ROOT).contains("canary"), file.path());
            });
    assertTrue(has(site, "people/teller/index.html"));
  }
}
