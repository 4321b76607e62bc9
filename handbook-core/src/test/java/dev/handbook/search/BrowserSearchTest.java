package dev.handbook.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handbook.browser.Chromium;
import dev.handbook.browser.Tab;
import dev.handbook.domain.Registers;
import dev.handbook.model.SearchIndex;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The browser answers from its files as Lucene does from its index. */
class BrowserSearchTest {
  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  @TempDir Path folder;

  private static BrowserSite.Query typing(String text) {
    return new BrowserSite.Query(text, true, Map.of());
  }

  @Test
  void firstTenAndTheirScoresAreLucenesToTheLastBit() throws IOException {
    List<BrowserSite.Query> queries =
        List.of(
            BrowserSite.Query.of("vacation"),
            BrowserSite.Query.of("expense report"),
            BrowserSite.Query.of("how do I submit an expense report?"),
            BrowserSite.Query.of("who are we"),
            BrowserSite.Query.of("report report reports"),
            BrowserSite.Query.of("reported approval"),
            BrowserSite.Query.of("approves reporting travels"),
            BrowserSite.Query.of("expnses approvl"),
            BrowserSite.Query.of("policies keys discount"),
            BrowserSite.Query.of("\"travel desk\""),
            BrowserSite.Query.of("\"expense report\" fifth"),
            BrowserSite.Query.of("report -envelope"),
            BrowserSite.Query.of("report -\"expense report\""),
            BrowserSite.Query.of("vacatoin calender"),
            BrowserSite.Query.of("sick laeve"),
            BrowserSite.Query.of("if the key does not work"),
            BrowserSite.Query.of("\"submit a report\""),
            BrowserSite.Query.of("discounts unheardofword"),
            BrowserSite.Query.of("refund money"),
            BrowserSite.Query.of("paid time off"),
            BrowserSite.Query.of("licence keys doctor’s"),
            BrowserSite.Query.of("\"lead\" approves"),
            BrowserSite.Query.of("-report"),
            BrowserSite.Query.of(""),
            typing("exp"),
            typing("expenses"),
            typing("submit re"),
            typing("vacati"),
            typing("polici"),
            typing("s"),
            new BrowserSite.Query("report", false, Map.of("status", List.of("effective"))),
            new BrowserSite.Query("report", false, Map.of("status", List.of("retired"))),
            new BrowserSite.Query("lead", false, Map.of("department", List.of("People", "Sales"))));
    Books books =
        Books.company()
            .synonyms(
                Map.of(
                    "refund", List.of("reimbursement", "expense report"),
                    "paid time off", List.of("vacation")));
    try (BrowserSite site = new BrowserSite(books.handbook(), folder, CHROMIUM)) {
      assertEquals(site.inLucene(queries), site.inBrowser(queries));
      assertEquals(List.of(), site.tab().problems());
    }
  }

  @Test
  void whateverIsTypedIsUnderstoodAsLuceneUnderstandsIt() throws IOException {
    List<BrowserSite.Query> queries = new ArrayList<>();
    for (String text :
        List.of(
            "awscertification",
            "pay awscertification now",
            "involvedin",
            "hand book",
            "hand-book time sheet",
            "how do I fill in a time sheet",
            "jnitiatives",
            "nitiatives xinvolved",
            "customising colours of the centre",
            "organization organise",
            "10000",
            "1299 10,000",
            "iso14001 iso 9001",
            "3.4.5",
            "v3.4.5",
            "all_public_channels",
            "public-channels-for-all",
            "label text",
            "git rebase -i",
            "ls -la",
            "written -friday",
            "written -\"down on\"",
            "-written")) {
      queries.add(BrowserSite.Query.of(text));
      queries.add(typing(text));
    }
    try (BrowserSite site =
        new BrowserSite(TypedQueriesTest.books().handbook(), folder, CHROMIUM)) {
      assertEquals(site.inLucene(queries), site.inBrowser(queries));
      assertEquals(List.of(), site.tab().problems());
    }
  }

  @Test
  void hitHasWhatAResultShows() throws IOException {
    try (BrowserSite site = new BrowserSite(Books.company().handbook(), folder, CHROMIUM)) {
      Object hit =
          site.page()
              .evaluate(
                  "async () => { const [hit] = await handbookSearch('travel booked', 5);"
                      + " const text = hit.snippet.map((part) =>"
                      + "   part.mark ? '[' + part.text + ']' : part.text).join('');"
                      + " return [hit.url, hit.title, hit.kind, hit.status, hit.trail.join(),"
                      + " text].join('|') }");
      assertEquals(
          "people/expenses/#travel|Expense reimbursement › Travel|sop|effective|Submit a report|"
              + "Flights are [booked] through the [travel] desk, hotels by yourself.",
          hit);
    }
  }

  @Test
  void facetsAreCountedByPage() throws IOException {
    try (BrowserSite site = new BrowserSite(Books.company().handbook(), folder, CHROMIUM)) {
      Object facets =
          site.page()
              .evaluate(
                  "async () => (await handbookSearch.query('report', {facets: true,"
                      + " filters: {status: ['effective']}})).facets.map((group) =>"
                      + " group.group + ' ' + group.values.map((value) =>"
                      + " value.value + ' ' + value.count).join()).join('|')");
      assertEquals(
          "kind sop 1|department People 1|status effective 1,superseded 1|owner Finance 1|vpmom ",
          facets);
    }
  }

  @Test
  void pageWithTwoOwnersIsCountedForBoth() throws IOException {
    Books books =
        Books.company()
            .page("it/laptops.md", "Laptops", List.of("owner: [Office, IT]"), "A laptop each.")
            .page("it/phones.md", "Phones", List.of("owner: IT"), "No laptop, but a phone.");
    BrowserSite.Query query =
        new BrowserSite.Query("laptop", false, Map.of("owner", List.of("Office")));
    try (BrowserSite site = new BrowserSite(books.handbook(), folder, CHROMIUM)) {
      assertEquals(site.inLucene(List.of(query)), site.inBrowser(List.of(query)));
      Object facets =
          site.page()
              .evaluate(
                  "async () => (await handbookSearch.query('laptop', {facets: true,"
                      + " filters: {owner: ['Office']}})).facets.map((group) =>"
                      + " group.group + ' ' + group.values.map((value) =>"
                      + " value.value + ' ' + value.count).join()).join('|')");
      assertEquals("kind page 1|department it 1|status |owner IT 2,Office 1|vpmom ", facets);
    }
  }

  @Test
  void procedureIsCountedForThePublicPlansItServes() throws IOException {
    Books books =
        Books.company()
            .page("plan.md", "Plan", List.of("kind: vpmom", "id: fy27"), "We grow.")
            .page("plot.md", "Plot", List.of("kind: vpmom", "id: x", "confidential: true"), "Hush.")
            .page("grow.md", "Grow", List.of("kind: sop", "serves: [fy27#methods, x]"), "Sow.");
    try (BrowserSite site = new BrowserSite(books.handbook(), folder, CHROMIUM)) {
      Object plans =
          site.page()
              .evaluate(
                  "async () => (await handbookSearch.query('grow', {facets: true})).facets[4]"
                      + ".values.map((value) => value.value + ' ' + value.count).join()");
      assertEquals("Plan 2", plans);
    }
  }

  @Test
  void wordsThatFindSomethingAreOfferedWhenNothingIsFound() throws IOException {
    try (BrowserSite site = new BrowserSite(Books.company().handbook(), folder, CHROMIUM)) {
      Object near =
          site.page()
              .evaluate(
                  "async () => (await handbookSearch.query('\"vacation receipts\" travelogue'))"
                      + ".near.join()");
      assertEquals("vacation,receipts,travel", near);
    }
  }

  @Test
  void wordsOfAQueryAreFoundInAnyText() throws IOException {
    try (BrowserSite site = new BrowserSite(Books.company().handbook(), folder, CHROMIUM)) {
      Object found =
          site.page()
              .evaluate(
                  "async () => { const text = 'Ask the desk: travelling is reported.';"
                      + " const words = await handbookSearch.finder('how to report travel');"
                      + " return words(text).map((w) => text.slice(w.start, w.end)).join(); }");
      assertEquals("travelling,reported", found);
    }
  }

  @Test
  void searchWorksFromTheFileSystem() throws IOException {
    try (SearchIndex index =
        SearchIndexer.index(
            Books.company().handbook(), Registers.of(Books.company().handbook()), folder)) {
      BrowserSite.write(index.files(), folder.resolve("site"));
    }
    try (Tab tab = CHROMIUM.tab()) {
      tab.page().navigate(folder.resolve("site/index.html").toUri().toString());
      Object url =
          tab.page().evaluate("async () => (await handbookSearch('sick leave', 5))[0].url");
      assertEquals("people/leave/#sick-leave", url);
      assertEquals(List.of(), tab.problems());
    }
  }

  @Test
  void noFileHoldsTheWholeIndex() throws IOException {
    try (BrowserSite site = new BrowserSite(Books.company().handbook(), folder, CHROMIUM)) {
      site.page().evaluate("() => handbookSearch('vacation', 10)");
      List<String> paths = site.server().sent().stream().map(sent -> sent.path()).toList();
      assertTrue(paths.stream().anyMatch(path -> path.startsWith("search/d/")), paths.toString());
      assertTrue(paths.stream().anyMatch(path -> path.startsWith("search/t/")), paths.toString());
    }
  }
}
