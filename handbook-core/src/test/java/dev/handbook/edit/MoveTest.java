package dev.handbook.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handbook.fixing.HandbookEdits;
import dev.handbook.fixing.HandbookEdits.Moved;
import dev.handbook.model.HandbookException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MoveTest {
  private static final String DISCOUNTS =
      """
      # Discounts

      See [home](../README.md), [offers](offers.md#form), ![chart](../img/chart.png) and
      [this page](discounts.md).
      """;

  @TempDir Path folder;
  private Book book;

  @BeforeEach
  void writeHandbook() throws IOException {
    book =
        new Book(folder.resolve("content"))
            .with("README.md", "# Home\n\nRead [discounts](sales/discounts.md#discounts).\r\n")
            .with(
                "SUMMARY.md",
                """
                # Table of contents

                * [Home](README.md)
                * [Sales](sales/README.md)
                  * [Discounts](sales/discounts.md)
                  * [Offers](sales/offers.md)
                """)
            .with("sales/README.md", "# Sales\n\nThe [discounts][d].\n\n[d]: ./discounts.md 'x'\n")
            .with("sales/discounts.md", DISCOUNTS)
            .with(
                "sales/offers.md",
                "# Offers\n\n## Form\n\nFrom [the root](/sales/discounts.md?a=b#discounts).\n")
            .with("img/chart.png", "no picture")
            .with(".gitbook.yaml", "redirects:\n  old/rebates: sales/discounts.md\n");
  }

  private Moved move(String path, String to) {
    return HandbookEdits.move(book.config(), path, to, true);
  }

  private String refusal(String path, String to) {
    return assertThrows(HandbookException.class, () -> move(path, to)).getMessage();
  }

  @Test
  void allThatLeadsToAPageAndFromItFollows() throws IOException {
    Moved moved = move("sales/discounts.md", "finance/rules/rebates.md");
    assertEquals(List.of(), moved.left());
    assertEquals(List.of(), moved.byHand());
    assertEquals(
        "# Home\n\nRead [discounts](finance/rules/rebates.md#discounts).\r\n",
        book.read("README.md"));
    assertTrue(book.read("SUMMARY.md").contains("  * [Discounts](finance/rules/rebates.md)\n"));
    assertTrue(book.read("sales/README.md").endsWith("[d]: ../finance/rules/rebates.md 'x'\n"));
    assertTrue(book.read("sales/offers.md").contains("(/finance/rules/rebates.md?a=b#discounts)"));
    assertTrue(book.read(".gitbook.yaml").endsWith("old/rebates: finance/rules/rebates.md\n"));
    assertEquals(
        """
        ---
        aliases: [sales/discounts]
        ---

        # Discounts

        See [home](../../README.md), [offers](../../sales/offers.md#form), \
        ![chart](../../img/chart.png) and
        [this page](rebates.md).
        """,
        book.read("finance/rules/rebates.md"));
    assertFalse(Files.exists(book.root().resolve("sales/discounts.md")));
  }

  @Test
  void pageMovedIntoAFolderKeepsItsName() throws IOException {
    assertEquals("finance/discounts.md", move("./sales/discounts.md", "finance/").to());
    assertTrue(book.read("README.md").contains("(finance/discounts.md#discounts)"));
  }

  @Test
  void folderMovesWithAllItsFilesAndWhatIsInsideStaysAsItIs() throws IOException {
    book.with("sales/form.pdf", "no form")
        .with("sales/offers.md", "# Offers\n\n## Form\n\nThe [form](form.pdf).\n");
    Moved moved = move("sales", "revenue");
    assertEquals(List.of(), moved.left());
    assertEquals(
        "---\naliases: [sales/offers]\n---\n\n# Offers\n\n## Form\n\nThe [form](form.pdf).\n",
        book.read("revenue/offers.md"));
    assertTrue(book.read("revenue/discounts.md").contains("[offers](offers.md#form)"));
    assertTrue(book.read("revenue/README.md").contains("aliases: [sales]"));
    assertTrue(book.read("SUMMARY.md").contains("* [Sales](revenue/README.md)"));
    assertTrue(Files.exists(book.root().resolve("revenue/form.pdf")));
  }

  @Test
  void pageThatGoesThereAndBackIsAsItWasButForItsAlias() throws IOException {
    String home = book.read("README.md");
    move("sales/discounts.md", "finance/a.md");
    move("finance/a.md", "sales/discounts.md");
    assertEquals(home, book.read("README.md"));
    assertTrue(book.read("sales/discounts.md").endsWith(DISCOUNTS));
  }

  @Test
  void dryRunIsAPatchForGitAndWritesNothing() throws Exception {
    Moved shown =
        HandbookEdits.move(book.config(), "sales/discounts.md", "finance/a (b).md", false);
    assertEquals(DISCOUNTS, book.read("sales/discounts.md"));
    Path patch = Files.writeString(folder.resolve("move.patch"), shown.diff());
    Process git =
        new ProcessBuilder("git", "apply", patch.toString())
            .directory(book.root().toFile())
            .redirectErrorStream(true)
            .start();
    String said = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertTrue(git.waitFor(30, TimeUnit.SECONDS) && git.exitValue() == 0, said);
    String patched = book.read("finance/a (b).md");
    assertTrue(patched.contains("(../README.md)"), patched);
    assertTrue(book.read("README.md").contains("(finance/a%20%28b%29.md#discounts)"));
  }

  @Test
  void placeThatIsTakenHiddenOrOutsideIsRefused() {
    String taken = refusal("sales/discounts.md", "sales/offers.md");
    assertTrue(taken.contains("already: sales/offers.md. Nothing was moved."), taken);
    assertTrue(refusal("sales/discounts.md", "../x.md").contains("outside the content folder"));
    assertTrue(refusal("sales/discounts.md", ".git/x.md").contains("hidden"));
    assertTrue(refusal("sales", "sales/old").contains("to itself"));
    assertTrue(refusal("sales", "x.md").contains("cannot become a page"));
    assertTrue(refusal("sales/discount.md", "x").contains("Did you mean sales/discounts.md?"));
    assertTrue(refusal("sales/discounts.md", "sales/README.md").contains("already"));
  }
}
