package dev.handbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handbook.markdown.HandbookParser;
import dev.handbook.model.Finding;
import dev.handbook.model.Wording;
import dev.handbook.source.SourceReader;
import dev.handbook.stage.Config;
import dev.handbook.stage.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever is asked about a page, the answer is the same: site, rules, scorecard, files, search. */
class GovernanceTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);

  /** Of what governance is about; other rules have nothing to say here. */
  private static final Pattern ABOUT =
      Pattern.compile("sop-.*sign.*|sign.*|review-.*|.*wrong.*|agreement.*|rapid.*");

  private static final String BODY = "# Issue a key\n\n1. Ask the customer for the order.\n";

  @TempDir private Path folder;

  /** What was seen of the page, each by another way out. */
  private record Seen(
      String state, String banner, String findings, String signed, String due, String valid) {}

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        // signed, review-in, other lines | state | banner | findings | in measure 4 | due | valid
        "2026-08-14 |           |                    | effective |         |                     | 1/1 | 2027-08-14 | 2027-08-14",
        "2026-03-01 | 6 months  |                    | expired   | expired | sop-signoff-expired | 0/1 | 2026-09-01 | 2026-09-01",
        "2025-06-01 | 24 months |                    | expired   | expired | sop-signoff-expired | 0/1 | 2026-06-01 | 2026-06-01",
        "2020-01-01 |           | status: Retired    | retired   | past    |                     | 0/0 |            | 2021-01-01",
        "           |           | status: in review  | in-review | unsigned |                    | 0/1 |            |           ",
        "           |           | status: In_Review  | in-review | unsigned |                    | 0/1 |            |           ",
        "2026-08-14 |           | status: Approved   | effective |         |                     | 1/1 | 2027-08-14 | 2027-08-14",
        "2026-08-14 |           | status: Replaced   | superseded | past   |                     | 0/0 |            | 2027-08-14",
        "2026-08-14 changed |   |                    | void      | changed | signed-text-changed | 0/1 | 2027-08-14 |           ",
        "2020-08-14 changed |   |                    | void      | changed | signed-text-changed | 0/1 | 2021-08-14 |           ",
        "2025-11-29 |           |                    | expired   | expired | sop-signoff-expired | 0/1 | 2026-11-29 | 2026-11-29",
        "2025-11-30 |           |                    | effective |         | sop-signoff-expired | 1/1 | 2026-11-30 | 2026-11-30",
      })
  void aSignedProcedureHasOneAnswer(
      String signed,
      String reviewIn,
      String status,
      String state,
      String banner,
      String findings,
      String measure,
      String due,
      String valid)
      throws IOException {
    String head =
        "kind: sop\nid: SOP-1\nowner: Sales\nserves: [fy27]\nrapid: \"CRO(D), Sales(R, P)\"\n";
    if (signed != null) {
      String text = signed.endsWith("changed") ? "aaaaaaaaaaaa" : digest();
      head += "signed-off: {on: " + signed.substring(0, 10) + ", by: CRO, text: " + text + "}\n";
    }
    head += reviewIn == null ? "" : "review-in: " + reviewIn + "\n";
    head += status == null ? "" : status + "\n";
    Seen expected = new Seen(state, text(banner), text(findings), measure, text(due), text(valid));
    assertEquals(expected, seen(head));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // head, where D is the digest of the text | state | banner | findings | measure | valid
        "signed-off: {on: 2026-08-14, by: CRO, text: D}                     | void | no RAPID | rapid-missing-role     | 0/1 |",
        "rapid: 'CRO(D), Ops(R, P)'; signed-off: {on: 2026-08-14, by: CFO, text: D}      | void | not by   | signoff-not-by-decider | 0/1 |",
        "rapid: 'CRO(D), Ops(R, P)'; signed-off: {on: 2026-08-14, by: cro, text: D}      | effective |     |                        | 1/1 | 2027-08-14",
        "rapid: 'CRO(D), Ops(R, P)'; signed-off: {on: 2026-08-14, text: D}               | effective |     |                        | 1/1 | 2027-08-14",
        "rapid: 'CRO(D), Sales(A), Ops(R, P)'; signed-off: {on: 2026-08-14, by: CRO, text: D, roles: 0123456789ab} | void | roles | signed-roles-changed | 0/1 |",
        "rapid: 'CRO(D), Ops(R, P)'; signed-off: {on: 2026-08-14, by: CRO}               | unverified | unverified |                        | 0/1 | 2027-08-14",
        "rapid: 'CRO(D), Ops(R, P)'; signed-off: {on: 2020-08-14, by: CRO}               | expired | expired | sop-signoff-expired    | 0/1 | 2021-08-14",
        "rapid: 'CRO(D), Ops(R, P)'; status: effective                                   | effective | unsigned |                   | 0/1 |",
        "status: effective                                                  | effective | unsigned | rapid-missing-role | 0/1 |",
        "status: draft                                                      | draft | unsigned | rapid-missing-role     | 0/1 |",
      })
  void aSignOffIsTheActOfWhoDecides(
      String head, String state, String banner, String findings, String measure, String valid)
      throws IOException {
    String lines = head.replace("; ", "\n").replace("text: D", "text: " + digest());
    Seen seen = seen("kind: sop\nid: SOP-1\nowner: Sales\nserves: [fy27]\n" + lines + "\n");
    Seen expected = new Seen(state, text(banner), text(findings), measure, seen.due(), text(valid));
    assertEquals(expected, seen);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[]                                            | void      | 0/1",
        "[{by: Sales, on: 2026-08-12}]                 | effective | 1/1",
        "[{by: sales, on: 2026-08-12, text: D}]        | effective | 1/1",
        "[{by: Sales, on: 2026-08-12, text: 0123456}]  | void      | 0/1",
        "[{by: Legal, on: 2026-08-12}]                 | void      | 0/1",
      })
  void aSignOffWaitsForThoseWhoMustAgreeWhereTheHandbookAsksForIt(
      String agreed, String state, String measure) throws IOException {
    Files.createDirectories(folder.resolve("content"));
    Files.writeString(folder.resolve("content/handbook.yml"), "agreement: required\n");
    String head =
        "kind: sop\nid: SOP-1\nowner: Sales\nserves: [fy27]\nrapid: \"CRO(D), Sales(A), Ops(R, P)\"\n"
            + "signed-off: {on: 2026-08-14, by: CRO, text: D}\nagreed: "
            + agreed
            + "\n";
    Seen seen = seen(head.replace("text: D", "text: " + digest()));
    assertEquals(state, seen.state());
    assertEquals(measure, seen.signed());
    assertEquals(state.equals("void") ? "agreement-missing" : "", seen.findings());
    assertEquals(state.equals("void") ? "agreement" : "", seen.banner());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "last_reviewed_on: 2024-02-01; review_in: 6 months | overdue | overdue | review-overdue | 2024-08-01",
        "last_reviewed_on: 2026-10-01; review_in: 6 months |         |         |                | 2027-04-01",
        "last_reviewed_at: 2024-02-01; review-in: 1 year   | overdue | overdue | review-overdue | 2025-02-01",
        "last_reviewed_on: 2024-02-01                      |         |         |                |           ",
        "last_reviewed_on: 2024-02-01; review_in: 6 months; status: archived | retired | past | |           ",
        "status: WIP                                       | draft   |         |                |           ",
        "status: under review                              | in-review |       |                |           ",
        "description: 50% draft                            | draft   |         |                |           ",
      })
  void aPageWithAStatedReviewHasOneAnswer(
      String lines, String state, String banner, String findings, String due) throws IOException {
    Seen expected = new Seen(text(state), text(banner), text(findings), "0/0", text(due), "");
    assertEquals(expected, seen(lines.replace("; ", "\n") + "\n"));
  }

  private static String text(String cell) {
    return cell == null ? "" : cell;
  }

  private String digest() throws IOException {
    Path aside = Files.createDirectories(folder.resolve("aside"));
    Files.writeString(aside.resolve("page.md"), BODY);
    return Wording.digest(
        HandbookParser.parse(SourceReader.read(aside)).page("page.md").orElseThrow());
  }

  private Seen seen(String head) throws IOException {
    Path content = Files.createDirectories(folder.resolve("content"));
    Files.writeString(content.resolve("README.md"), "# Home\n\nOf keys.\n");
    Files.writeString(content.resolve("SUMMARY.md"), "* [Home](README.md)\n* [P](page.md)\n");
    Files.writeString(content.resolve("page.md"), "---\n" + head + "---\n" + BODY);
    Config config = config(content);
    List<Finding> found = new HandbookBuild(Progress.SILENT).build(config).findings();
    String html = read("site/page/index.html");
    String state = pill(html);
    assertEquals(state, status(), "search");
    String pages = read("site/api/pages.json");
    assertEquals(state, json(pages, "state"), pages);
    assertTrue(pages.contains("\"asOf\":\"2026-11-30\""), pages);
    String due = json(pages, "review_by");
    assertEquals(due, calendar(), "calendar");
    TreeSet<String> rules =
        found.stream()
            .filter(finding -> finding.path().equals("page.md"))
            .map(Finding::rule)
            .filter(rule -> ABOUT.matcher(rule).matches() && !rule.equals("sop-no-signoff"))
            .collect(Collectors.toCollection(TreeSet::new));
    return new Seen(
        state,
        banner(html),
        String.join(" ", rules),
        measure(read("reports/scorecard.json")),
        due,
        json(pages, "validUntil"));
  }

  private Config config(Path content) {
    return new Config(
        content,
        folder.resolve("site"),
        folder.resolve("index"),
        folder.resolve("reports"),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        TODAY,
        Map.of());
  }

  private String read(String path) throws IOException {
    return Files.readString(folder.resolve(path));
  }

  /** What a hit of the search in the browser shows. */
  private String status() throws IOException {
    Pattern row = Pattern.compile("\\[\"page/\",\"[^\"]*\",\"[^\"]*\",\"([^\"]*)\"");
    try (Stream<Path> files = Files.walk(folder.resolve("site"))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".js")).toList()) {
        Matcher found = row.matcher(Files.readString(file));
        if (found.find()) {
          return found.group(1);
        }
      }
    }
    throw new AssertionError("The page is not among the texts of the search.");
  }

  /** What is seen of the state of a page: not what is hidden until its day comes. */
  private static String pill(String html) {
    Matcher pill =
        Pattern.compile("<div><dt>Status</dt><dd><span class=\"pill pill-([a-z-]+)\"")
            .matcher(html);
    return pill.find() ? pill.group(1) : "";
  }

  private static String banner(String html) {
    List<Map.Entry<String, String>> words =
        List.of(
            Map.entry("kept for the record", "past"),
            Map.entry("No sign-off is recorded", "unsigned"),
            Map.entry("text has changed", "changed"),
            Map.entry("does not say who decides", "no RAPID"),
            Map.entry("not by a party", "not by"),
            Map.entry("Who decides or must agree has changed", "roles"),
            Map.entry("not all have agreed", "agreement"),
            Map.entry("nothing shows that this text", "unverified"),
            Map.entry("Expired on", "expired"),
            Map.entry("Review overdue since", "overdue"));
    return Pattern.compile("<p class=\"banner( past)?\"(?: data-due=\"[0-9-]+\")?>([^\n]*)")
        .matcher(html)
        .results()
        .map(
            match ->
                words.stream()
                    .filter(word -> match.group(2).contains(word.getKey()))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElse(match.group(2)))
        .collect(Collectors.joining(" "));
  }

  /** The value of a key of the page's entry; empty for null. */
  private static String json(String pages, String key) {
    String entry = pages.substring(pages.indexOf("/page/"));
    Matcher value = Pattern.compile("\"" + key + "\":(?:\"([^\"]*)\"|null)").matcher(entry);
    assertTrue(value.find(), key + " in " + pages);
    return value.group(1) == null ? "" : value.group(1);
  }

  private String calendar() throws IOException {
    Path file = folder.resolve("site/reviews/all.ics");
    if (!Files.exists(file)) {
      return "";
    }
    Matcher day =
        Pattern.compile("DTSTART;VALUE=DATE:(\\d{4})(\\d\\d)(\\d\\d)")
            .matcher(Files.readString(file));
    return day.find() ? day.group(1) + "-" + day.group(2) + "-" + day.group(3) : "";
  }

  private static String measure(String card) {
    Matcher found =
        Pattern.compile(
                "\"id\": ?\"sop-signed-off-12-months\".*?\"numerator\": ?(\\d+).*?\"denominator\": ?(\\d+)",
                Pattern.DOTALL)
            .matcher(card);
    assertTrue(found.find(), card);
    return found.group(1) + "/" + found.group(2);
  }
}
