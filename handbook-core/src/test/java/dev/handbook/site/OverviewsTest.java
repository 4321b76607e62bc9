package dev.handbook.site;

import static dev.handbook.site.Made.entry;
import static dev.handbook.site.Made.has;
import static dev.handbook.site.Made.line;
import static dev.handbook.site.Made.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handbook.model.Finding;
import dev.handbook.model.Handbook;
import dev.handbook.model.Histories;
import dev.handbook.model.Histories.Edit;
import dev.handbook.model.Histories.History;
import dev.handbook.model.Past;
import dev.handbook.model.Settings;
import dev.handbook.model.Severity;
import dev.handbook.model.Site;
import dev.handbook.model.Span;
import dev.handbook.model.Wording;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OverviewsTest {
  private static final Site SAMPLE = Sample.handbook().site();

  @Test
  void handbookWithoutProceduresHasNoneOfTheirPages() {
    Site site = new Made().page("README.md", "Home", "<p>x</p>").site();
    for (String id : List.of("sops", "alignment", "decisions", "reviews", "training", "news")) {
      assertFalse(has(site, id + "/index.html"), id);
    }
    assertTrue(has(site, "a-z/index.html"));
  }

  @Test
  void pageShowsWhoDecidesAndWhenItIsDue() {
    String html = text(SAMPLE, "sales/licence-key/index.html");
    assertTrue(html.contains("href=\"../../decisions/#party-cro\">CRO</a>"), html);
    assertTrue(html.contains("<time datetime=\"2027-08-14\">"), html);
    assertTrue(html.contains(">FY27 Sales VPMOM, methods 2</a>"), html);
  }

  @Test
  void planShowsWhatServesIt() {
    String html = text(SAMPLE, "sales/plan/index.html");
    assertTrue(html.contains("Served by</dt><dd><ul>\n<li><a href=\"../licence-key/\">"), html);
  }

  @Test
  void overdueIsToldOnTheDayOfTheBuild() {
    assertTrue(
        text(SAMPLE, "sales/discount/index.html").contains("data-due=\"2025-02-14\">Review"));
    assertTrue(
        text(SAMPLE, "sales/licence-key/index.html").contains("data-due=\"2027-08-14\" hidden>"));
  }

  @Test
  void planThatNobodyAgreedToSaysSo() {
    assertTrue(text(SAMPLE, "sales/plan/index.html").contains("Nobody has signed this off yet."));
  }

  @Test
  void textThatIsNoLongerTheAgreedOneSaysSo() {
    String agreed = Wording.digest(signed("x").pages().get(0));
    assertFalse(pageOf(signed(agreed)).contains("has changed since"));
    assertTrue(pageOf(signed("0123456789ab")).contains("has changed since"));
  }

  private static Handbook signed(String digest) {
    return new Made()
        .page(
            "a.md",
            "A",
            "<p>x</p>",
            List.of(
                entry("kind", "sop"),
                entry("signed-off", entry("on", "2026-08-14"), entry("text", digest))))
        .handbook();
  }

  private static String pageOf(Handbook handbook) {
    Theme theme = Theme.load(Optional.empty());
    return text(
        SiteRenderer.render(handbook, theme, Made.TODAY, List.of(), List.of()), "a/index.html");
  }

  @Test
  void reviewOfOtherHandbooksIsUnderstood() {
    Site site =
        new Made()
            .page(
                "a.md",
                "A",
                "<p>x</p>",
                List.of(
                    entry("last_reviewed_on", "2026-01-31"),
                    entry("review_in", "1 month"),
                    entry("owner_slack", "#team")))
            .site();
    assertTrue(
        text(site, "api/pages.json")
            .contains(
                "{\"title\":\"A\",\"url\":\"/a/\",\"review_by\":\"2026-02-28\","
                    + "\"owner_slack\":\"#team\"}"));
  }

  @Test
  void calendarLinesAreFoldedAt75Bytes() {
    String title = "Ein langer Titel mit Ümläuten, Kommas; und mehr ".repeat(4);
    Site site =
        new Made()
            .page(
                "a.md",
                title,
                "<p>x</p>",
                List.of(entry("kind", "sop"), entry("signed-off", "2026-01-31")))
            .site();
    String calendar = text(site, "reviews/all.ics");
    for (String line : calendar.split("\r\n")) {
      assertTrue(line.getBytes(StandardCharsets.UTF_8).length <= 75, line);
    }
    String unfolded = calendar.replace("\r\n ", "");
    assertTrue(unfolded.contains("Ümläuten\\, Kommas\\; und"), unfolded);
    assertTrue(unfolded.contains("DTSTART;VALUE=DATE:20270131\r\n"), unfolded);
  }

  @Test
  void everyDepartmentAndOwnerHasACalendarAndAFeed() {
    for (String name : List.of("all", "department-sales", "owner-revenue-operations")) {
      assertTrue(text(SAMPLE, "reviews/" + name + ".ics").startsWith("BEGIN:VCALENDAR\r\n"));
      assertTrue(text(SAMPLE, "reviews/" + name + ".xml").contains("<feed xmlns"));
    }
    assertFalse(text(SAMPLE, "reviews/owner-sales.ics").contains("licence-key"));
  }

  @Test
  void decisionRightsNameThoseWhoDecideMostFirst() {
    String html = text(SAMPLE, "decisions/index.html");
    assertTrue(html.indexOf(">CRO</h2>") < html.indexOf(">CEO</h2>"), html);
    assertTrue(html.contains("<h3>Agree <span class=\"count\">2</span></h3>"), html);
  }

  @Test
  void alignmentShowsWhatServesALineAndWhereNothingDoes() {
    String html = text(SAMPLE, "alignment/index.html");
    assertTrue(html.contains("1 of 5 lines served"), html);
    assertTrue(html.contains("Train everyone<ul>\n<li><a href=\"../sales/licence-key/\">"), html);
    assertTrue(html.contains("Keep promises <em class=\"nothing\">"), html);
    assertTrue(html.contains(">Serves no plan</text>"), html);
  }

  @Test
  void plansThatFeedEachOtherInARingAreDrawnOnce() {
    Site site =
        new Made()
            .page("a.md", "Plan A", "<p>x</p>", plan("a", "b"))
            .page("b.md", "Plan B", "<p>x</p>", plan("b", "a"))
            .page("c.md", "Plan C", "<p>x</p>", plan("c", "c"))
            .site();
    String svg = text(site, "alignment/index.html").replaceAll("(?s).*<svg class=\"map\"", "");
    assertEquals(3, svg.split("<rect").length - 1);
  }

  private static List<dev.handbook.model.FrontMatter.Entry> plan(String id, String parent) {
    return List.of(entry("kind", "vpmom"), entry("id", id), entry("parent", parent));
  }

  @Test
  void pageTellsWhatItTeaches() {
    String html = text(SAMPLE, "people/onboarding/index.html");
    assertTrue(html.contains("data-lesson=\"sales/licence-key/\" data-digest=\""));
  }

  @Test
  void scorecardCountsOnlyWhatIsPublished() {
    Made made =
        Sample.handbook()
            .page("x.md", "Secret", "", List.of(entry("kind", "sop"), entry("hidden", "true")));
    List<Finding> findings =
        List.of(finding("toc-unlisted-page", "x.md"), finding("sop-no-owner", "sales/plan.md"));
    Site site =
        SiteRenderer.render(
            made.handbook(), Theme.load(Optional.empty()), Made.TODAY, findings, List.of());
    String html = text(site, "scorecard/index.html");
    assertTrue(html.contains("2 / 2 · target 100 %"), html);
    assertTrue(html.contains("sop-no-owner"), html);
    assertFalse(html.contains("toc-unlisted-page"), html);
  }

  @Test
  void tagsHaveAListAndAPageEach() {
    Site site =
        new Made()
            .page("a.md", "A", "<p>x</p>", List.of(entry("tags", "Beta")))
            .page("b.md", "B", "<p>x</p>", List.of(entry("tags", "b\u00e9ta")))
            .page("c.md", "C", "<p>x</p>")
            .site();
    String list = text(site, "tags/index.html");
    assertTrue(list.contains("<a href=\"beta/\">Beta</a> <span class=\"count\">2</span>"), list);
    String tag = text(site, "tags/beta/index.html");
    assertTrue(tag.contains("<a href=\"../../b/\">B</a>"), tag);
    assertFalse(tag.contains("<a href=\"../../c/\">C</a></li>\n</ul>"), tag);
    assertTrue(
        text(site, "a/index.html").contains("<a href=\"../tags/beta/\" rel=\"tag\">Beta</a>"));
    assertFalse(text(site, "c/index.html").contains("rel=\"tag\""));
  }

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

  private static Finding finding(String rule, String path) {
    return new Finding(rule, "HB0000", Severity.ERROR, path, Span.FILE, "x", Optional.empty(), "f");
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
  void printEditionKeepsIdsApart() {
    String html =
        PrintEdition.prefixed(
            "<h2 id=\"a\">say id=\"a\" or href=\"#a\"</h2><a href=\"#a\">x</a><a href=\"b/\">y</a>",
            "c1-");
    assertEquals(
        "<h2 id=\"c1-a\">say id=\"a\" or href=\"#a\"</h2><a href=\"#c1-a\">x</a><a href=\"b/\">y</a>",
        html);
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
