package dev.handbook.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handbook.fixing.HandbookEdits;
import dev.handbook.fixing.HandbookEdits.Outcome;
import dev.handbook.model.HandbookException;
import dev.handbook.model.Kind;
import dev.handbook.model.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class NewPageTest {
  private static final String VPMOM =
      """
      ---
      kind: vpmom
      id: fy27-company
      title: FY27 Company VPMOM
      period: 2026-02-01/2027-01-31
      owner: CEO
      rapid: "CEO(D), LT(R, A, P, I)"
      signed-off: {on: 2026-02-03, by: CEO}
      ---
      # FY27 Company VPMOM

      ## Vision

      * Everyone knows the way

      ## Priorities

      1. Clear procedures

      ## Methods

      1. Write procedures down

      ## Obstacles

      * Little time

      ## Measures

      * 90 % of procedures agreed
      """;

  private static final String SUMMARY =
      """
      # Table of contents

      * [Home](README.md)
      * [VPMOM](vpmom.md)

      ## Operations

      * [Operations](ops/README.md)
        * [Lend a bicycle](ops/lend-a-bicycle.md)
        * [Our tools](ops/tools.md)

      ## Last group

      * [Contact](contact.md)
      """;

  @TempDir Path folder;
  private Book book;

  @BeforeEach
  void write() throws IOException {
    book =
        new Book(folder)
            .with("SUMMARY.md", SUMMARY)
            .with("README.md", "# Home\n\nWelcome.\n")
            .with("contact.md", "# Contact\n\nAsk.\n")
            .with("vpmom.md", VPMOM)
            .with("ops/README.md", "# Operations\n\nWhat we do.\n")
            .with("ops/tools.md", "# Our tools\n\nA hammer.\n")
            .with(
                "ops/lend-a-bicycle.md",
                """
                ---
                kind: sop
                id: SOP-OPS-009
                owner: Fleet team
                serves: [fy27-company#methods.1]
                rapid: "COO(D), Fleet team(R, P), LT(A, I)"
                signed-off: {on: 2026-08-14, by: COO}
                ---
                # Lend a bicycle

                1. Hand over the key.
                """);
  }

  private Outcome create(Kind kind, String title, String where) {
    return HandbookEdits.newPage(
        book.config(), kind.id(), title, where.isEmpty() ? Optional.empty() : Optional.of(where));
  }

  @Test
  void procedureIsWrittenWithWhatItsNeighboursTell() throws IOException {
    Outcome outcome = create(Kind.SOP, "Repair a bicycle", "ops");
    assertEquals(List.of("ops/repair-a-bicycle.md", "SUMMARY.md"), outcome.files());
    String text = book.read("ops/repair-a-bicycle.md");
    assertTrue(
        text.startsWith(
            """
            ---
            kind: sop
            id: SOP-OPS-010
            title: Repair a bicycle
            owner: Fleet team
            serves: [fy27-company]
            status: draft
            confidential: false
            ---
            # Repair a bicycle
            """),
        text);
  }

  @Test
  void procedureIsListedBesideThoseOfItsFolder() throws IOException {
    create(Kind.SOP, "Repair a bicycle", "ops");
    String line = "  * [Repair a bicycle](ops/repair-a-bicycle.md)\n";
    String former = "  * [Lend a bicycle](ops/lend-a-bicycle.md)\n";
    assertEquals(SUMMARY.replace(former, former + line), book.read("SUMMARY.md"));
  }

  @Test
  void newProcedureIsADraftThatOnlyLacksWhoDecides() {
    Outcome outcome = create(Kind.SOP, "Repair a bicycle", "ops");
    assertEquals(List.of("rapid-missing-role"), Book.rules(outcome.left()));
    assertEquals(Severity.INFO, outcome.left().get(0).severity());
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void pageOfEachKindLeavesOnlyDecisionsOpen(Kind kind) {
    Outcome outcome = create(kind, "What comes next", "ops");
    Set<String> decisions =
        Set.of(
            "sop-no-signoff",
            "sop-no-owner",
            "frontmatter-missing-key",
            "kr-owner-missing",
            "kr-orphan",
            "rapid-missing-role",
            "vpmom-vetted-date",
            "vpmom-status-conflict");
    Set<String> other = new TreeSet<>(Book.rules(outcome.left()));
    other.removeAll(decisions);
    assertEquals(Set.of(), other, outcome.left().toString());
  }

  @Test
  void pathOfAFileIsTakenAsItIs() throws IOException {
    create(Kind.PAGE, "Bikes", "ops/bicycles.md");
    assertTrue(book.read("ops/bicycles.md").contains("# Bikes"));
  }

  @Test
  void procedureGoesWhereProceduresAreWhenNoPlaceIsGiven() {
    Outcome outcome = create(Kind.SOP, "Sell a bicycle", "");
    assertEquals("ops/sell-a-bicycle.md", outcome.files().get(0));
  }

  @Test
  void firstPageOfADepartmentGoesBelowIt() throws IOException {
    book.with("SUMMARY.md", SUMMARY.replaceAll("  \\* .*\\n", ""));
    create(Kind.PAGE, "Bikes", "ops");
    assertTrue(
        book.read("SUMMARY.md").contains("(ops/README.md)\n  * [Bikes](ops/bikes.md)\n"),
        book.read("SUMMARY.md"));
  }

  @Test
  void pageOfAnUnlistedFolderGoesToTheGroupOfItsName() throws IOException {
    create(Kind.PAGE, "Bikes", "operations/fleet");
    assertTrue(
        book.read("SUMMARY.md")
            .contains("(ops/tools.md)\n* [Bikes](operations/fleet/bikes.md)\n\n## Last group"),
        book.read("SUMMARY.md"));
  }

  @Test
  void pageOfAnUnknownFolderGoesToTheEnd() throws IOException {
    create(Kind.PAGE, "Bikes", "legal");
    assertTrue(book.read("SUMMARY.md").endsWith("(contact.md)\n* [Bikes](legal/bikes.md)\n"));
  }

  @Test
  void alphabeticalListStaysAlphabetical() throws IOException {
    String parking = "  * [Parking](ops/parking.md)\n";
    book.with("ops/parking.md", "# Parking\n\nBehind the house.\n")
        .with("SUMMARY.md", SUMMARY.replace("tools.md)\n", "tools.md)\n" + parking));
    create(Kind.PAGE, "Meetings", "ops");
    assertTrue(
        book.read("SUMMARY.md")
            .contains("a-bicycle.md)\n  * [Meetings](ops/meetings.md)\n  * [Our tools]"),
        book.read("SUMMARY.md"));
  }

  @Test
  void newestNewsComeFirst() throws IOException {
    create(Kind.NEWS, "First of all", "news");
    create(Kind.NEWS, "Second", "news");
    String summary = book.read("SUMMARY.md");
    assertTrue(summary.indexOf("news/second.md") < summary.indexOf("news/first-of-all.md"));
  }

  @Test
  void lineEndsAndByteOrderMarkOfTheTableOfContentsStay() throws IOException {
    book.with("SUMMARY.md", "\uFEFF" + SUMMARY.strip().replace("\n", "\r\n"));
    create(Kind.PAGE, "Bikes", "legal");
    assertEquals(
        "\uFEFF" + SUMMARY.strip().replace("\n", "\r\n") + "\r\n* [Bikes](legal/bikes.md)",
        book.read("SUMMARY.md"));
  }

  @Test
  void handbookWithoutTableOfContentsStaysWithout() throws IOException {
    Files.delete(folder.resolve("SUMMARY.md"));
    assertEquals(List.of("ops/bikes.md"), create(Kind.PAGE, "Bikes", "ops").files());
    assertFalse(Files.exists(folder.resolve("SUMMARY.md")));
  }

  @Test
  void existingPageIsNeverWrittenOver() throws IOException {
    String before = book.read("ops/tools.md");
    assertThrows(HandbookException.class, () -> create(Kind.PAGE, "Tools", "ops"));
    assertEquals(before, book.read("ops/tools.md"));
    assertEquals(SUMMARY, book.read("SUMMARY.md"));
  }

  @Test
  void pageThatWouldTakeTheAddressOfAnotherIsRefused() throws IOException {
    book.with("ops/bikes/README.md", "# Bikes\n");
    assertThrows(HandbookException.class, () -> create(Kind.PAGE, "Bikes", "ops"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"../out", "/etc", "ops/../../out", ".git", "ops/.hidden/x.md", "C:/x"})
  void placeOutsideOfTheHandbookIsRefused(String where) {
    assertThrows(HandbookException.class, () -> create(Kind.PAGE, "Bikes", where));
  }

  @Test
  void folderThatLeadsOutIsRefused(@TempDir Path outside) throws IOException {
    Files.createSymbolicLink(folder.resolve("linked"), outside);
    assertThrows(HandbookException.class, () -> create(Kind.PAGE, "Bikes", "linked/new"));
    try (var files = Files.list(outside)) {
      assertEquals(0, files.count());
    }
  }

  @Test
  void titleMeansTheSameInFrontMatterHeadingAndTableOfContents() throws IOException {
    String title = "Ask: \"why\" [5*5] & <more> # {now}";
    Outcome outcome = create(Kind.PAGE, title, "ops");
    assertEquals(List.of(), outcome.left());
    assertTrue(book.read("ops/ask-why-5-5-more-now.md").contains("title: \"Ask: \\\"why"));
  }

  @Test
  void misspeltKindIsAnsweredWithTheClosest() {
    HandbookException refusal =
        assertThrows(
            HandbookException.class,
            () -> HandbookEdits.newPage(book.config(), "spo", "Bikes", Optional.empty()));
    assertTrue(refusal.getMessage().contains("sop"), refusal.getMessage());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "two\nlines", "???"})
  void titleThatIsNoneIsRefused(String title) {
    assertThrows(HandbookException.class, () -> create(Kind.PAGE, title, "ops"));
  }
}
