package dev.handbook.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handbook.fixing.HandbookEdits;
import dev.handbook.fixing.HandbookEdits.Fixed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FixTest {
  @TempDir private Path folder;
  private Book book;

  @BeforeEach
  void writeHandbook() throws IOException {
    book = new Book(folder.resolve("book"));
    book.with("README.md", "# Handbook\n\nAsk the office team.\n")
        .with("sales/README.md", "# Sales\n\nAsk the sales team.\n")
        .with("sales/offers.md", "# Write an offer\n\nAsk the sales team.\n")
        .with(
            "SUMMARY.md",
            "# Contents\n\n* [Handbook](README.md)\n* [Sales](sales/README.md)\n"
                + "  * [Write an offer](sales/offers.md)\n");
  }

  private Fixed fix() {
    return HandbookEdits.fix(book.config(), false, true, Optional.empty());
  }

  private List<String> mended(Fixed fixed) {
    return Book.rules(fixed.mended());
  }

  @Test
  void pagesOfANewFolderAreListedBelowItsPage() throws IOException {
    book.with("support/README.md", "# Support\n\nAsk the support team.\n")
        .with("support/refunds.md", "# Refund\n\nAsk the support team.\n")
        .with("support/answers.md", "# Answer\n\nAsk the support team.\n");
    fix();
    assertEquals(
        "# Contents\n\n* [Handbook](README.md)\n* [Sales](sales/README.md)\n"
            + "  * [Write an offer](sales/offers.md)\n* [Support](support/README.md)\n"
            + "  * [Answer](support/answers.md)\n  * [Refund](support/refunds.md)\n",
        book.read("SUMMARY.md"));
  }

  @Test
  void pageAboutTheWholeHandbookIsListedBeforeItsDepartments() throws IOException {
    book.with("licence.md", "# Licence\n\nAsk the office team.\n")
        .with(
            "SUMMARY.md",
            "# Contents\n\n* [Handbook](README.md)\n\n## Sales\n\n* [Sales](sales/README.md)\n"
                + "  * [Write an offer](sales/offers.md)\n");
    fix();
    assertEquals(
        "# Contents\n\n* [Handbook](README.md)\n* [Licence](licence.md)\n\n## Sales\n\n"
            + "* [Sales](sales/README.md)\n  * [Write an offer](sales/offers.md)\n",
        book.read("SUMMARY.md"));
  }

  @Test
  void entryIsLedToWhereItsPageIsNow() throws IOException {
    Files.createDirectories(book.root().resolve("archive"));
    Files.move(book.root().resolve("sales/offers.md"), book.root().resolve("archive/offers.md"));
    Fixed fixed = fix();
    assertTrue(book.read("SUMMARY.md").endsWith("  * [Write an offer](archive/offers.md)\n"));
    assertEquals(List.of("toc-dead-entry"), mended(fixed));
    assertEquals(List.of(), fixed.left());
  }

  @Test
  void linkKeepsItsAnchorAndItsStyleWhenItsLettersAreMended() throws IOException {
    book.with("sales/prices.md", "# Prices\n\n## Year\n\nSee [here it is](./Offers.md).\n")
        .with("notes.md", "# Notes\n\nOur [prices](/Sales/Prices.md#year) of the year.\n");
    fix();
    assertTrue(book.read("sales/prices.md").contains("(./offers.md)"));
    assertTrue(book.read("notes.md").contains("(/sales/prices.md#year)"));
  }

  @Test
  void everyByteOutsideOfTheEditStays() throws IOException {
    String before = "\uFEFF# Notes\r\n\r\nWrite to [us](mail@example.com).  \r\n\tEnd";
    book.with("notes.md", before).with("SUMMARY.md", book.read("SUMMARY.md").replace("\n", "\r\n"));
    fix();
    assertEquals(
        before.replace("mail@example.com", "mailto:mail@example.com"), book.read("notes.md"));
    assertTrue(book.read("SUMMARY.md").endsWith("\r\n* [Notes](notes.md)\r\n"));
  }

  @Test
  void frontMatterIsMendedInPlace() throws IOException {
    book.with(
        "sales/offers.md",
        "---\nowmer: Sales\nlast_reviewed_on: \"Feb 28, 2026\"\n---\n# Write an offer\n\n"
            + "Ask the the sales team.\n");
    Fixed fixed = fix();
    assertEquals(
        "---\nowner: Sales\nlast_reviewed_on: \"2026-02-28\"\n---\n# Write an offer\n\n"
            + "Ask the sales team.\n",
        book.read("sales/offers.md"));
    assertEquals(
        List.of("frontmatter-unknown-key", "frontmatter-bad-date", "repeated-phrase"),
        mended(fixed));
  }

  @Test
  void dryRunShowsWhatWouldChangeAndWritesNothing() throws IOException {
    String summary = book.read("SUMMARY.md");
    book.with("notes.md", "# Notes\n\nAsk the office team.\n");
    Fixed fixed = HandbookEdits.fix(book.config(), false, false, Optional.empty());
    assertEquals(summary, book.read("SUMMARY.md"));
    assertEquals(
        "--- a/SUMMARY.md\n+++ b/SUMMARY.md\n@@ -3,3 +3,4 @@\n * [Handbook](README.md)\n"
            + " * [Sales](sales/README.md)\n   * [Write an offer](sales/offers.md)\n"
            + "+* [Notes](notes.md)\n",
        fixed.diff());
  }

  @Test
  void onlyWhatIsFoundOnTheNamedPagesIsMended() throws IOException {
    book.with("sales/prices.md", "# Prices\n\nAsk the the sales team.\n")
        .with("notes.md", "# Notes\n\nAsk the the office team.\n");
    Fixed fixed = HandbookEdits.fix(book.config(), false, true, Optional.of("sales/"));
    assertEquals(List.of("SUMMARY.md", "sales/prices.md"), fixed.files());
    assertTrue(book.read("notes.md").contains("the the"));
  }

  @Test
  void byteOrderMarkAndMixedLineEndsGoWhereTheRuleIsOn() throws IOException {
    book.with("handbook.yml", "lint: {rules: {mixed-encoding: info}}\n")
        .with("sales/offers.md", "\uFEFF# Write an offer\r\n\r\nAsk the sales\nteam.\r\n");
    fix();
    assertEquals(
        "# Write an offer\r\n\r\nAsk the sales\r\nteam.\r\n", book.read("sales/offers.md"));
  }

  @Test
  void frozenFindingsThatAreMendedLeaveTheBaseline() throws IOException {
    book.with("notes.md", "# Notes\n\nAsk the the office team.\n");
    new dev.handbook.HandbookBuild(dev.handbook.stage.Progress.SILENT).freeze(book.config(), false);
    fix();
    assertEquals(
        "{\n  \"version\": 1,\n  \"findings\": []\n}\n", book.read("handbook-baseline.json"));
  }

  @Test
  void fileOutsideOfTheHandbookIsNotWritten() throws IOException {
    Path outside = folder.resolve("outside.md");
    Files.writeString(outside, "# Out\n\nAsk the the office team.\n", StandardCharsets.UTF_8);
    Files.createSymbolicLink(book.root().resolve("out.md"), outside);
    fix();
    assertTrue(Files.readString(outside).contains("the the"));
  }

  @Test
  void addressOfAPageThatMovedBecomesItsAlias() throws IOException {
    HandbookEdits.lock(book.config(), false);
    Files.createDirectories(book.root().resolve("deals"));
    Files.move(book.root().resolve("sales/offers.md"), book.root().resolve("deals/offers.md"));
    Fixed fixed = fix();
    assertEquals(List.of("toc-dead-entry", "url-gone"), mended(fixed).stream().sorted().toList());
    assertTrue(book.read("deals/offers.md").startsWith("---\naliases: [sales/offers]\n---\n\n# "));
    assertEquals(List.of(), fixed.left());
  }

  @Test
  void lockForgetsNothingUnlessItIsTold() throws IOException {
    HandbookEdits.lock(book.config(), false);
    Files.delete(book.root().resolve("sales/offers.md"));
    HandbookEdits.lock(book.config(), false);
    assertTrue(book.read("handbook.lock").contains("\n/sales/offers/\n"));
    HandbookEdits.lock(book.config(), true);
    assertTrue(!book.read("handbook.lock").contains("offers"));
  }
}
