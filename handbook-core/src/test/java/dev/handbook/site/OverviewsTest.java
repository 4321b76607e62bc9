package dev.handbook.site;

import static dev.handbook.site.Made.entry;
import static dev.handbook.site.Made.has;
import static dev.handbook.site.Made.line;
import static dev.handbook.site.Made.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handbook.change.Measure;
import dev.handbook.model.Finding;
import dev.handbook.model.FrontMatter;
import dev.handbook.model.Handbook;
import dev.handbook.model.Severity;
import dev.handbook.model.Site;
import dev.handbook.model.Wording;
import dev.handbook.site.theme.Theme;
import dev.handbook.text.Span;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

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
    Site late =
        new Made()
            .page(
                "a.md",
                "A",
                "<p>x</p>",
                List.of(
                    entry("kind", "sop"),
                    entry("rapid", "CRO(D)"),
                    entry("signed-off", entry("on", "2024-08-14"), entry("by", "CRO")),
                    entry("review-in", "6 months")))
            .site();
    assertTrue(text(late, "a/index.html").contains("data-due=\"2025-02-14\">Expired on"));
    assertFalse(text(SAMPLE, "sales/discount/index.html").contains("data-due"), "a draft");
    assertTrue(
        text(SAMPLE, "sales/licence-key/index.html").contains("data-due=\"2027-08-14\" hidden>"));
  }

  @Test
  void planThatNobodyAgreedToSaysSo() {
    assertTrue(
        text(SAMPLE, "sales/plan/index.html").contains("No sign-off is recorded for this page."));
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
                    + "\"owner_slack\":\"#team\",\"state\":\"overdue\","
                    + "\"asOf\":\"2026-11-22\",\"validUntil\":null,"
                    + "\"source\":\"a.md\",\"owners\":[\"#team\"],"
                    + "\"stated\":{\"owner\":\"#team\",\"reviewed\":\"2026-01-31\","
                    + "\"cycle\":\"1 month\"}}"));
  }

  @Test
  void whatWaitsForASignOffIsToldByParty() {
    List<FrontMatter.Entry> rapid = List.of(entry("kind", "sop"), entry("rapid", "CRO(D), Ops(P)"));
    List<FrontMatter.Entry> draft = new ArrayList<>(rapid);
    draft.add(entry("status", "draft"));
    Site site =
        new Made()
            .page("a.md", "A", "<p>x</p>", rapid)
            .page("b.md", "B", "<p>x</p>", draft)
            .page("c.md", "C", "<p>x</p>", List.of(entry("kind", "sop")))
            .site();
    assertEquals(
        "{\"asOf\":\"2026-11-22\",\"parties\":{\"CRO\":[{\"title\":\"A\",\"url\":\"/a/\","
            + "\"source\":\"a.md\",\"worth\":\"none\"}]}}\n",
        text(site, "api/waiting.json"));
    String decisions = text(site, "api/decisions.json");
    assertTrue(decisions.contains("\"in_force\":false,\"signed_off\":null"), decisions);
    assertTrue(
        decisions.contains(
            "\"decides\":\"CRO\",\"parties\":{\"perform\":[\"Ops\"],\"decide\":[\"CRO\"]}"),
        decisions);
    assertTrue(decisions.contains("\"state\":\"draft\""), decisions);
    String html = text(site, "decisions/index.html");
    assertTrue(html.contains("Waiting for sign-off <span class=\"count\">1</span>"), html);
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
  void scorecardSaysOnceWhatIsUnknownAndWhatToDoNext() {
    Measure unknown = new Measure("sop-nps", Measure.Form.SCORE, 0, 0, 0, 20, List.of(), List.of());
    Measure unanswered =
        new Measure("sop-error-rate", Measure.Form.RATE, 0, 0, 3, .05, List.of(), List.of());
    String html =
        text(
            new Made()
                .page("it/a.md", "A", "<p>x</p>", List.of(entry("owner", "CTO")))
                .page("it/b.md", "B", "<p>x</p>")
                .page("hr/c.md", "C", "<p>x</p>")
                .measured(unknown, unanswered)
                .site(),
            "scorecard/index.html");
    assertFalse(html.contains("class=\"figure\">unknown"), html);
    assertTrue(html.contains("counts as a procedure, so nothing can be said"), html);
    assertTrue(html.contains("in data/sop-metrics.csv"), html);
    assertTrue(html.contains("1 / 3 · target 100 %"), html);
    assertTrue(
        html.contains(
            ">it</th><td class=\"day\">2</td><td class=\"day\">1</td>"
                + "<td class=\"day\">–</td><td class=\"day\">0</td><td>CTO</td>"),
        html);
  }

  @Test
  void listsSayOnWhatPagesNobodyCanRelyAndOnesThatLapseSayItInTime() {
    Site site =
        new Made()
            .page("plan.md", "Plan", "<p>x</p>", plan("p", ""))
            .page("it/draft.md", "Same", "<p>x</p>", procedure("status", "draft"))
            .page("hr/due.md", "Same", "<p>x</p>", procedure("review-due", "2027-01-01"))
            .page("b.md", "B", "<p>x</p>")
            .site();
    String draft = "draft/\">Same</a> <span class=\"pill pill-draft\">Draft</span>";
    String due = "due/\">Same</a> <span class=\"pill pill-holds\" hidden data-until=\"2027-01-01\"";
    for (String list : List.of("a-z", "alignment", "decisions", "tags/t", "training", "plan")) {
      String html = text(site, list + "/index.html");
      assertTrue(html.contains(draft), () -> list + html);
      assertTrue(html.contains(due), () -> list + html);
    }
    String az = text(site, "a-z/index.html");
    assertTrue(az.contains("<small class=\"where\">it/draft/</small>"), az);
    assertTrue(az.contains("\">B</a></li>"), az);
  }

  private static List<dev.handbook.model.FrontMatter.Entry> procedure(String key, String value) {
    return List.of(
        entry("kind", "sop"),
        entry("serves", "p"),
        entry("rapid", "CFO(D)"),
        entry("tags", "t"),
        entry("training", "b.md"),
        entry(key, value));
  }

  @Test
  void tagsHaveAListAndAPageEach() {
    Site site =
        new Made()
            .page("a.md", "A", "<p>x</p>", List.of(entry("tags", "Beta")))
            .page("b.md", "B", "<p>x</p>", List.of(entry("tags", "BETA")))
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
  void tagsOfOtherLettersAndSignsHaveAnAddressEach() {
    Site site =
        new Made()
            .page("a.md", "A", "<p>x</p>", List.of(entry("tags", "a, \u00c4")))
            .page("b.md", "B", "<p>x</p>", List.of(entry("tags", "A\u0308, \ud83c\udf89, %")))
            .site();
    String list = text(site, "tags/index.html");
    assertTrue(list.contains("<a href=\"a/\">a</a> <span class=\"count\">1</span>"), list);
    assertTrue(list.contains(">\u00c4</a> <span class=\"count\">2</span>"), list);
    assertTrue(list.contains("\">\ud83c\udf89</a> <span class=\"count\">1</span>"), list);
    assertTrue(list.contains("\">%</a> <span class=\"count\">1</span>"), list);
  }

  private static Finding finding(String rule, String path) {
    return new Finding(rule, "HB0000", Severity.ERROR, path, Span.FILE, "x", Optional.empty(), "f");
  }
}
