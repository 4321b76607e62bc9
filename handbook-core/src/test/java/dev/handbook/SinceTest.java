package dev.handbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handbook.change.Change;
import dev.handbook.model.Finding;
import dev.handbook.model.Place;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is new, what is mended and what was there, between a revision and the disk. */
class SinceTest {
  @TempDir Path temporary;
  private GitHandbook handbook;

  @BeforeEach
  void makeHandbook() throws GitAPIException, IOException {
    handbook = GitHandbook.in(temporary);
    ExampleCo.write(handbook);
    handbook.commit();
  }

  @AfterEach
  void close() {
    handbook.close();
  }

  private Change change() {
    return handbook.lint("main").change().orElseThrow();
  }

  private static Set<String> fingerprints(List<Finding> findings) {
    return findings.stream()
        .map(Finding::fingerprint)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> minus(Set<String> all, Set<String> others) {
    Set<String> rest = new TreeSet<>(all);
    rest.removeAll(others);
    return rest;
  }

  private static Finding only(List<Finding> findings, String rule) {
    List<Finding> found = findings.stream().filter(f -> f.rule().equals(rule)).toList();
    assertEquals(1, found.size(), () -> rule + " in " + findings);
    return found.get(0);
  }

  private static void assertContains(String part, String whole) {
    assertTrue(whole.contains(part), () -> "'" + part + "' is not in:\n" + whole);
  }

  private Place cause(Change change, String rule) {
    return change.cause(only(change.fresh(), rule)).orElseThrow();
  }

  @Test
  void nothingIsNewWhenNothingHasChanged() {
    Change change = change();
    assertEquals(List.of(), change.fresh());
    assertEquals(List.of(), change.mended());
    assertFalse(change.existing().isEmpty());
    assertEquals(List.of(), change.effect().pages());
  }

  @Test
  void newIsWhatOneRevisionHasAndTheOtherHasNotInBothDirections() throws Exception {
    Set<String> before = fingerprints(handbook.lint().findings());
    handbook.git().branchCreate().setName("before").call();
    handbook.edit("sales/README.md", "old-offer.md", "another-missing.md");
    handbook.edit("README.md", "Welcome.", "Welcome. See [the map](map.md) and TBD.");
    handbook.edit("support/README.md", "gone.md", "../README.md");
    handbook.write("support/unlisted.md", "# Unlisted\n\nA page.\n");
    handbook.commit();
    Set<String> after = fingerprints(handbook.lint().findings());

    Change forwards = handbook.lint("before").change().orElseThrow();
    assertEquals(minus(after, before), fingerprints(forwards.fresh()));
    assertEquals(minus(before, after), fingerprints(forwards.mended()));
    assertTrue(forwards.fresh().size() >= 4, forwards.fresh().toString());

    handbook.git().branchCreate().setName("after").call();
    handbook.edit("sales/README.md", "another-missing.md", "old-offer.md");
    handbook.edit("README.md", "Welcome. See [the map](map.md) and TBD.", "Welcome.");
    handbook.edit("support/README.md", "../README.md", "gone.md");
    handbook.delete("support/unlisted.md");
    Change backwards = handbook.lint("after").change().orElseThrow();
    assertEquals(fingerprints(forwards.mended()), fingerprints(backwards.fresh()));
    assertEquals(fingerprints(forwards.fresh()), fingerprints(backwards.mended()));
  }

  @Test
  void unrelatedEditsAboveAndBelowCreateNothingNew() throws Exception {
    for (String page : List.of("README.md", "sales/README.md", "support/README.md")) {
      String text = handbook.read(page);
      int body = text.indexOf("# ");
      handbook.write(
          page,
          text.substring(0, body)
              + text.substring(body).replaceFirst("\n", "\n\nA paragraph above.\n\n* A list.\n")
              + "\nA paragraph below.\n");
    }
    Change change = change();
    assertEquals(List.of(), change.fresh());
    assertEquals(List.of(), change.mended());
    assertEquals(3, change.effect().pages().size());
  }

  @Test
  void onlyNewFindingsFailTheBuild() throws Exception {
    assertTrue(handbook.lint().failed());
    assertFalse(handbook.lint("main").failed());
    handbook.edit("README.md", "Welcome.", "Welcome. See [the map](map.md).");
    BuildReport report = handbook.lint("main");
    assertTrue(report.failed());
    assertEquals("link-missing-page", only(report.findings(), "link-missing-page").rule());
    assertContains("1 finding in 1 file", report.text());
  }

  @Test
  void uncommittedAndCommittedChangesCountAlike() throws Exception {
    handbook.git().checkout().setCreateBranch(true).setName("change").call();
    handbook.edit("README.md", "Welcome.", "Welcome. See [the map](map.md).");
    Set<String> uncommitted = fingerprints(change().fresh());
    handbook.commit();
    assertEquals(uncommitted, fingerprints(change().fresh()));
    assertEquals(1, uncommitted.size());
  }

  @Test
  void laterCommitsOnTheOtherBranchAreNotThisChange() throws Exception {
    handbook.git().checkout().setCreateBranch(true).setName("change").call();
    handbook.git().checkout().setName("main").call();
    handbook.edit("support/README.md", "gone.md", "../README.md");
    handbook.commit();
    handbook.git().checkout().setName("change").call();
    assertEquals(List.of(), change().fresh());
  }

  @Test
  void movedPageCreatesNothingNew() throws Exception {
    handbook.move("support/README.md", "service/README.md");
    handbook.edit("SUMMARY.md", "support/README.md", "service/README.md");
    handbook.edit("README.md", "support/README.md", "service/README.md");
    Change change = change();
    assertEquals(List.of(), change.fresh());
    assertEquals(List.of(), change.mended());
    assertEquals(
        List.of("CHANGED README.md", "MOVED support/README.md service/README.md"), pages(change));
  }

  @Test
  void movedAndEditedPageCreatesNothingNewEither() throws Exception {
    handbook.edit("support/README.md", "# Support", "# Customer support");
    movedPageCreatesNothingNew();
  }

  private static List<String> pages(Change change) {
    return change.effect().pages().stream()
        .map(page -> page.kind() + " " + page.from().map(f -> f + " ").orElse("") + page.path())
        .toList();
  }

  @Test
  void referrerOfADeletedPageIsShownWhereThePageWasTakenFromTheTableOfContents() throws Exception {
    handbook.delete("support/refunds.md");
    handbook.edit("SUMMARY.md", "* [Refunds](support/refunds.md)\n", "");
    Change change = change();
    Finding referrer = only(change.fresh(), "link-missing-page");
    assertEquals("sales/README.md", referrer.path());
    int line =
        handbook
                .read("SUMMARY.md")
                .substring(0, handbook.read("SUMMARY.md").indexOf("* [Company"))
                .split("\n")
                .length
            + 1;
    assertEquals(new Place("SUMMARY.md", line), cause(change, "link-missing-page"));
    String real = "In sales/README.md, line " + referrer.span().line() + ": ";
    for (String report : List.of("github.txt", "azure.txt", "rdjson.json")) {
      assertContains(real, handbook.report(report));
    }
    assertContains("file=SUMMARY.md,line=" + line, handbook.report("github.txt"));
    assertContains("relatedLocations", handbook.report("handbook.sarif"));
  }

  @Test
  void referrerOfAPageDeletedWithoutATraceKeepsItsPlace() throws Exception {
    handbook.delete("support/refunds.md");
    Change change = change();
    assertEquals(Optional.empty(), change.cause(only(change.fresh(), "link-missing-page")));
    assertEquals("SUMMARY.md", only(change.fresh(), "toc-dead-entry").path());
  }

  @Test
  void referrerOfAMovedPageIsShownOnTheMovedPage() throws Exception {
    handbook.move("support/refunds.md", "finance/refunds.md");
    handbook.edit("SUMMARY.md", "support/refunds.md", "finance/refunds.md");
    assertEquals(new Place("finance/refunds.md", 1), cause(change(), "link-missing-page"));
  }

  @Test
  void linkToARenamedHeadingIsShownOnTheHeading() throws Exception {
    handbook.edit("support/refunds.md", "## Who decides", "## Who has the say");
    Change change = change();
    Place heading = cause(change, "link-missing-anchor");
    assertEquals("support/refunds.md", heading.path());
    assertEquals(
        "## Who has the say", handbook.read("support/refunds.md").split("\n")[heading.line() - 1]);
  }

  @Test
  void unlistedPageIsShownWhereItsEntryStood() throws Exception {
    handbook.edit("SUMMARY.md", "* [Refunds](support/refunds.md)\n", "");
    assertEquals("SUMMARY.md", cause(change(), "toc-unlisted-page").path());
  }

  @Test
  void procedureWhoseVpmomWasRenamedIsShownOnTheVpmom() throws Exception {
    handbook.edit("company/vpmom.md", "id: fy27-company", "id: fy28-company");
    Change change = change();
    assertEquals(new Place("company/vpmom.md", 3), cause(change, "sop-vpmom-unresolved"));
  }

  @Test
  void findingsOfARuleThatWasSwitchedOnAreShownInTheSettings() throws Exception {
    handbook.write("handbook.yml", "title: Example Co\nlint:\n  rules:\n    toc-dead-entry: off\n");
    handbook.edit("SUMMARY.md", "* [Company", "* [Nobody](nobody.md)\n* [Company");
    handbook.commit();
    handbook.edit("handbook.yml", "toc-dead-entry: off", "toc-dead-entry: error");
    assertEquals(new Place("handbook.yml", 4), cause(change(), "toc-dead-entry"));
  }

  @Test
  void secondOfTwoEqualFaultsIsShownWhereTheOtherWasPutIn() throws Exception {
    handbook.edit("support/README.md", "We answer", "See [gone](gone.md).\n\nWe answer");
    Change change = change();
    Place put = cause(change, "link-missing-page");
    String[] lines = handbook.read("support/README.md").split("\n");
    assertEquals("See [gone](gone.md).", lines[put.line() - 1]);
  }

  @Test
  void jsonHasNewFindingsApartFromMendedAndExistingOnes() throws Exception {
    handbook.edit("support/README.md", "gone.md", "also-gone.md");
    handbook.lint("main");
    String json = handbook.report("findings.json");
    int mended = json.indexOf("\"mended\": [");
    int existing = json.indexOf("\"existing\": [");
    assertTrue(json.indexOf("also-gone.md") < mended, json);
    assertTrue(mended < existing);
    assertContains("“gone.md” does not exist in this handbook", json.substring(mended, existing));
    assertContains("old-offer.md", json.substring(existing));
    assertContains("\"revision\": \"main\"", json);
  }

  @Test
  void reportsThatServersCompareThemselvesHaveAllFindings() throws Exception {
    handbook.edit("support/README.md", "gone.md", "also-gone.md");
    handbook.lint("main");
    for (String report : List.of("gitlab.json", "handbook.sarif")) {
      assertContains("also-gone.md", handbook.report(report));
      assertContains("old-offer.md", handbook.report(report));
    }
    assertContains("\"baselineState\": \"unchanged\"", handbook.report("handbook.sarif"));
    assertFalse(handbook.report("rdjson.json").contains("old-offer.md"));
  }

  @Test
  void handbookThatIsNewIsComparedWithNothing() throws Exception {
    handbook.write("second/README.md", "# Second\n\nSee [gone](gone.md).\n");
    Path second = handbook.folder().resolve("second");
    Change change = handbook.lint(Optional.of("main"), second).change().orElseThrow();
    assertEquals("README.md", only(change.fresh(), "link-missing-page").path());
    assertEquals(List.of(), change.existing());
  }
}
