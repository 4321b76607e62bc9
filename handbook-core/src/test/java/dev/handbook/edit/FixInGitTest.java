package dev.handbook.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handbook.GitHandbook;
import dev.handbook.fixing.HandbookEdits;
import dev.handbook.fixing.HandbookEdits.Fixed;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Fixes that follow a page to where git says that it has moved, under another name. */
class FixInGitTest {
  private static final String OFFERS =
      "# Write an offer\n\nAsk the sales team for the prices of the year.\n\n"
          + "Send the offer by mail.\n\nKeep a copy in the folder of the customer.\n";

  @TempDir Path folder;
  private GitHandbook git;

  @BeforeEach
  void commitHandbook() throws Exception {
    git = GitHandbook.in(folder);
    git.write("README.md", "# Handbook\n\nHow to [write one](sales/offers.md#write-an-offer).\n");
    git.write("sales/offers.md", OFFERS);
    git.write(
        "SUMMARY.md",
        "# Contents\n\n* [Handbook](README.md)\n* [Write an offer](sales/offers.md)\n");
    git.write(
        ".gitbook.yaml",
        "root: ./\n\nredirects:\n  bids: sales/offers.md  # since 2024\n  deals: README.md\n");
    git.commit();
  }

  @AfterEach
  void close() {
    git.close();
  }

  private Fixed fix(boolean unsafe) {
    return HandbookEdits.fix(new Book(git.folder()).config(), unsafe, true, Optional.empty());
  }

  private void assertLedTo(String path) throws Exception {
    assertTrue(git.read("README.md").contains("[write one](" + path), git.read("README.md"));
    assertTrue(git.read("SUMMARY.md").contains("offer](" + path + ")"), git.read("SUMMARY.md"));
    assertTrue(
        git.read(".gitbook.yaml").contains("  bids: " + path + "  # since 2024\n"),
        git.read(".gitbook.yaml"));
  }

  @Test
  void pageIsFollowedThroughTwoRenames() throws Exception {
    git.move("sales/offers.md", "deals/bids.md");
    git.commit();
    git.edit("deals/bids.md", "by mail", "by post");
    git.commit();
    git.move("deals/bids.md", "deals/write-a-bid.md");
    git.commit();
    fix(false);
    assertLedTo("deals/write-a-bid.md");
  }

  @Test
  void moveThatIsNotCommittedYetIsFollowed() throws Exception {
    git.move("sales/offers.md", "deals/write-a-bid.md");
    fix(false);
    assertLedTo("deals/write-a-bid.md");
  }

  @Test
  void addressOfARenamedPageBecomesItsAlias() throws Exception {
    HandbookEdits.lock(new Book(git.folder()).config(), false);
    git.commit();
    git.move("sales/offers.md", "deals/write-a-bid.md");
    git.commit();
    fix(false);
    assertTrue(git.read("deals/write-a-bid.md").startsWith("---\naliases: [sales/offers]\n---\n"));
  }

  @Test
  void pageThatWasReplacedByAnotherIsNotTakenForIt() throws Exception {
    git.delete("sales/offers.md");
    git.write("sales/visits.md", "# Visit a customer\n\nAsk the sales team for the address.\n");
    git.commit();
    Fixed fixed = fix(false);
    assertTrue(git.read("README.md").contains("](sales/offers.md#write-an-offer)"), fixed.diff());
    assertTrue(git.read(".gitbook.yaml").contains("bids: sales/offers.md"), fixed.diff());
  }

  @Test
  void pageThatWasRemovedAfterItMovedIsNotFollowed() throws Exception {
    git.move("sales/offers.md", "deals/bids.md");
    git.commit();
    git.delete("deals/bids.md");
    git.commit();
    assertEquals(List.of(), fix(false).files());
  }

  @Test
  void redirectToAPageThatIsGoneIsRemovedOnlyWhenSomebodyAgrees() throws Exception {
    git.delete("sales/offers.md");
    git.commit();
    fix(false);
    assertTrue(git.read(".gitbook.yaml").contains("bids"));
    fix(true);
    assertEquals("root: ./\n\nredirects:\n  deals: README.md\n", git.read(".gitbook.yaml"));
  }

  @Test
  void redirectFollowsThePageOfTheSameNameWithoutHistory() throws Exception {
    Book book =
        new Book(folder.resolve("book"))
            .with("README.md", "# Handbook\n\nAsk the office team.\n")
            .with("deals/offers.md", OFFERS)
            .with(
                ".gitbook.yaml",
                "redirects:\n  bids: 'sales/offers.md#send'\n  deals: /sales/offers.md#write-an-offer\n");
    HandbookEdits.fix(book.config(), false, true, Optional.empty());
    assertEquals(
        "redirects:\n  bids: deals/offers.md\n  deals: /deals/offers.md#write-an-offer\n",
        book.read(".gitbook.yaml"));
  }
}
