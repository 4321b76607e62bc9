package dev.handbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handbook.change.Effect;
import dev.handbook.change.Effect.VoidSignOff;
import dev.handbook.model.Place;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.revwalk.RevCommit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a change does to pages, addresses, agreements and dates, and how a reviewer is told. */
class EffectTest {
  private static final Map<String, String> GITHUB =
      Map.of(
          "GITHUB_ACTIONS", "true",
          "GITHUB_SERVER_URL", "https://git.example",
          "GITHUB_REPOSITORY", "example/handbook",
          "GITHUB_SHA", "abc123");

  @TempDir Path temporary;
  private GitHandbook handbook;
  private RevCommit base;

  @BeforeEach
  void makeHandbook() throws GitAPIException, IOException {
    handbook = GitHandbook.in(temporary);
    ExampleCo.write(handbook);
    base = handbook.commit();
  }

  @AfterEach
  void close() {
    handbook.close();
  }

  private Effect effect() {
    return handbook.lint("main").change().orElseThrow().effect();
  }

  private String summary() throws IOException {
    handbook.lintOn(GITHUB, "main");
    return handbook.report("summary.md");
  }

  private static void assertHas(String line, String text) {
    assertTrue(text.lines().anyMatch(line::equals), () -> "'" + line + "' is not in:\n" + text);
  }

  private static List<String> lost(Effect effect) {
    return effect.lost().stream().map(lost -> lost.url() + " " + lost.links()).toList();
  }

  private int lineOf(String path, String words) throws IOException {
    String text = handbook.read(path);
    return text.substring(0, text.indexOf(words)).split("\n", -1).length;
  }

  @Test
  void pagesAreListedWithWhatHappenedToThemAndWhereTheyAre() throws Exception {
    handbook.write("handbook.yml", "title: Example Co\nsiteUrl: https://book.example/\n");
    handbook.write("news.md", "# News\n\nNothing happened.\n");
    handbook.edit("README.md", "Welcome", "Be welcome");
    handbook.move("support/README.md", "service/README.md");
    handbook.delete("company/vpmom.md");
    String summary = summary();
    String files = "https://git.example/example/handbook/blob/";
    assertHas(
        "| changed | [Example Co]("
            + files
            + "abc123/README.md) | README.md"
            + " | [/](https://book.example/) |",
        summary);
    assertHas("| added | [News](" + files + "abc123/news.md) | news.md | /news/ |", summary);
    assertHas(
        "| moved | [Support]("
            + files
            + "abc123/service/README.md) | support/README.md → service/README.md | /service/ |",
        summary);
    assertHas(
        "| removed | [FY27 Company VPMOM]("
            + files
            + base.name()
            + "/company/vpmom.md) | company/vpmom.md |  |",
        summary);
    assertTrue(summary.startsWith("## Handbook: "), summary);
    assertTrue(
        summary.contains("1 page added, 1 page changed, 1 page moved, 1 page removed"), summary);
  }

  @Test
  void figuresThatTheChangeMovesAreShownAsTheyWereAndAre() throws Exception {
    handbook.edit("support/README.md", "[a page](gone.md)", "a page");
    assertHas("| Broken links | 3 | 2 | 0 |", summary());
    assertEquals(
        List.of("broken-links"),
        effect().measures().stream().map(change -> change.after().id()).toList());
  }

  @Test
  void mendedFindingIsShownInTheRevisionThatHadIt() throws Exception {
    handbook.edit("support/README.md", "[a page](gone.md)", "a page");
    assertTrue(
        summary().contains("blob/" + base.name() + "/support/README.md?plain=1#L3"), summary());
  }

  @Test
  void addressOfARemovedPageIsLostAndItsReferrersAreNamed() throws Exception {
    handbook.delete("support/refunds.md");
    int sales = lineOf("sales/README.md", "[who decides]");
    int toc = lineOf("SUMMARY.md", "support/refunds.md");
    assertEquals(
        List.of(
            "support/refunds/ "
                + List.of(new Place("sales/README.md", sales), new Place("SUMMARY.md", toc))),
        lost(effect()));
    assertTrue(handbook.report("summary.md").startsWith("## Handbook: "));
    assertTrue(handbook.report("summary.md").lines().findFirst().get().contains("1 address lost"));
    assertHas(
        "| /support/refunds/ | Refund a customer | sales/README.md:"
            + sales
            + ", SUMMARY.md:"
            + toc
            + " |",
        handbook.report("summary.md"));
  }

  @Test
  void anchorOfARenamedHeadingIsLost() throws Exception {
    handbook.edit("support/refunds.md", "## Who decides", "## Who has the say");
    assertEquals(
        List.of(
            "support/refunds/#who-decides "
                + List.of(
                    new Place("sales/README.md", lineOf("sales/README.md", "[who decides]")))),
        lost(effect()));
  }

  @Test
  void addressThatStillLeadsToThePageIsNotLost() throws Exception {
    handbook.move("support/refunds.md", "finance/refunds.md");
    handbook.edit("finance/refunds.md", "kind: sop", "kind: sop\naliases: [support/refunds]");
    assertEquals(List.of(), lost(effect()));
  }

  @Test
  void addressOfAPageThatBecomesConfidentialIsLost() throws Exception {
    handbook.edit("support/refunds.md", "confidential: false", "confidential: true");
    assertEquals(List.of("support/refunds/ []"), lost(effect()).stream().limit(1).toList());
  }

  @Test
  void signOffIsVoidWhenTheWordsChangeAndNamesWhoMustAgree() throws Exception {
    handbook.edit("support/refunds.md", "over $1,000", "over $5,000");
    VoidSignOff voided = effect().voided().get(0);
    assertEquals("Refund a customer", voided.title());
    assertEquals("2026-08-14", voided.signOff().written());
    assertEquals(List.of("CFO"), voided.deciders());
    assertEquals(List.of("Finance", "Legal"), voided.agreeing());
    assertEquals(1, effect().voided().size());
    assertHas(
        "| Refund a customer | 2026-08-14 by CFO | CFO | Finance, Legal |",
        handbook.report("summary.md"));
    assertTrue(handbook.report("summary.md").contains("; 1 agreement needed"));
  }

  @Test
  void signOffOfAVpmomIsVoidToo() throws Exception {
    handbook.edit("company/vpmom.md", "Keys that work.", "Keys that always work.");
    VoidSignOff voided = effect().voided().get(0);
    assertEquals("FY27 Company VPMOM", voided.title());
    assertEquals(List.of("CEO"), voided.deciders());
    assertEquals(List.of("Leadership"), voided.agreeing());
  }

  @Test
  void sayThatNobodyDecidesIsMade() throws Exception {
    handbook.edit(
        "support/refunds.md",
        "rapid: \"CFO(D), Support(R, P), Finance(A), Legal(A), Sales(I)\"\n",
        "");
    handbook.edit("support/refunds.md", "over $1,000", "over $5,000");
    handbook.lint("main");
    assertTrue(handbook.report("summary.md").contains("| nobody is named |"));
  }

  @Test
  void otherMarkUpAndMetadataVoidNothing() throws Exception {
    handbook.edit("support/refunds.md", "1. Find the order.", "1. Find\n   the **order**.");
    handbook.edit("support/refunds.md", "owner: Support", "owner: Customer Support");
    assertEquals(List.of(), effect().voided());
  }

  @Test
  void newSignOffCoversTheNewWords() throws Exception {
    handbook.edit("support/refunds.md", "over $1,000", "over $5,000");
    handbook.edit("support/refunds.md", "on: 2026-08-14", "on: 2026-11-20");
    Effect effect = effect();
    assertEquals(List.of(), effect.voided());
    assertEquals("2026-08-14 by CFO", effect.governed().get(0).before());
    assertEquals("2026-11-20 by CFO", effect.governed().get(0).after());
  }

  @Test
  void movedProcedureKeepsItsSignOff() throws Exception {
    handbook.move("support/refunds.md", "finance/refunds.md");
    assertEquals(List.of(), effect().voided());
    handbook.edit("finance/refunds.md", "over $1,000", "over $5,000");
    assertEquals("finance/refunds.md", effect().voided().get(0).path());
  }

  @Test
  void reviewDatesThatChangeAreListed() throws Exception {
    handbook.edit("support/refunds.md", "review-in: 12 months", "review-in: 24 months");
    handbook.edit("company/vpmom.md", "2026-02-01/2027-01-31", "2026-02-01/2027-07-31");
    handbook.lint("main");
    String summary = handbook.report("summary.md");
    assertHas("| Refund a customer | review-in | 12 months | 24 months |", summary);
    assertHas(
        "| FY27 Company VPMOM | period | 2026-02-01/2027-01-31 | 2026-02-01/2027-07-31 |", summary);
  }

  @Test
  void factsByWhichAPageIsGovernedAreListed() throws Exception {
    handbook.edit(
        "support/refunds.md", "CFO(D), Support(R, P), Finance(A)", "COO(D), Support(R, P)");
    handbook.edit("support/refunds.md", "owner: Support", "owner: Customer care");
    handbook.edit("support/refunds.md", "status: effective", "status: superseded");
    handbook.lint("main");
    String summary = handbook.report("summary.md");
    assertHas("| Refund a customer | rapid: decides | CFO | COO |", summary);
    assertHas("| Refund a customer | rapid: must agree | Finance, Legal | Legal |", summary);
    assertHas("| Refund a customer | owner | Support | Customer care |", summary);
    assertHas("| Refund a customer | status | effective | superseded |", summary);
  }

  /** Nobody has touched the procedure. */
  @Test
  void procedureThatServesAnotherLineOfItsPlanIsListed() throws Exception {
    handbook.edit(
        "company/vpmom.md",
        "1. Write down how we work.",
        "1. Sell keys.\n2. Write down how we work.");
    handbook.lint("main");
    String summary = handbook.report("summary.md");
    assertHas(
        "| Refund a customer | serves fy27-company\\#methods.1 | Write down how we work. | Sell keys. |",
        summary);
    int agreement = summary.indexOf("### Agreement needed");
    assertTrue(agreement > 0 && agreement < summary.indexOf("### Governance"), summary);
  }

  @Test
  void findingAboutAWholeFileIsShownOnTheLineThatChanged() throws Exception {
    handbook.edit("support/refunds.md", "signed-off: {on: 2026-08-14, by: CFO}\n", "");
    handbook.lintOn(GITHUB, "main");
    int line = lineOf("support/refunds.md", "review-in");
    String github = handbook.report("github.txt");
    assertTrue(
        github
            .lines()
            .anyMatch(l -> l.contains("sop-no-signoff") && l.contains("line=" + line + ",")),
        github);
  }

  @Test
  void changeWithoutEffectHasNoTables() throws Exception {
    handbook.write("notes.txt", "Nothing that a handbook shows.\n");
    handbook.lint("main");
    String summary = handbook.report("summary.md");
    assertTrue(summary.startsWith("## Handbook: no new findings; 0 fixed\n"), summary);
    assertFalse(summary.contains("###"), summary);
  }
}
