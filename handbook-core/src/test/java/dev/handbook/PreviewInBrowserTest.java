package dev.handbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import dev.handbook.browser.Chromium;
import dev.handbook.browser.Tab;
import dev.handbook.edit.Book;
import dev.handbook.preview.Preview;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The preview as a writer has it open while the page is edited. */
class PreviewInBrowserTest {
  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  private static final String LONG = "# Long page\n\n" + "A paragraph of text.\n\n".repeat(200);

  @TempDir Path folder;
  private Book book;
  private Preview preview;
  private Tab tab;

  @BeforeEach
  void open() throws IOException {
    book =
        new Book(folder)
            .with("README.md", "# Home\n\nWelcome.\n")
            .with("long.md", LONG + "See [nothing](missing.md).\n");
    preview = Preview.start(book.config(), 0, line -> {});
    tab = CHROMIUM.tab();
    tab.page().navigate(preview.address() + "long/");
  }

  @AfterEach
  void close() {
    tab.close();
    preview.close();
  }

  @Test
  void savedPageAppearsAtTheSamePlace() throws IOException {
    Page page = tab.page();
    page.evaluate("scrollTo({top: 1500, behavior: 'instant'})");
    book.with("long.md", LONG + "The new last sentence.\n");
    page.waitForSelector("text=The new last sentence.");
    // Put back at once, and once more when everything has loaded; what the edit touches beyond the
    // page may load it again.
    long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
    while (!isAt(1500, page)) {
      assertTrue(System.nanoTime() < end, "is elsewhere");
    }
    assertEquals(List.of(), tab.problems());
  }

  /** Whether a page shows a place; one that is just being loaded again does not answer. */
  private static boolean isAt(int place, Page page) {
    try {
      page.waitForLoadState();
      return ((Number) page.evaluate("scrollY")).intValue() == place;
    } catch (PlaywrightException e) {
      if (!e.getMessage().contains("because of a navigation")) {
        throw e;
      }
      return false;
    }
  }

  @Test
  void findingsOfThePageAreShownBesideIt() {
    Page page = tab.page();
    page.waitForSelector("#handbook-live li.error");
    String panel = page.textContent("#handbook-live");
    assertTrue(panel.contains("link-missing-page") && panel.contains("Line 403"), panel);
    assertEquals(List.of(), tab.problems());
  }

  @Test
  void brokenStateIsExplainedOnTheOpenPage() throws IOException {
    book.with("handbook.yml", "title: [\n");
    tab.page().waitForSelector("#handbook-live .trouble:not([hidden])");
    String panel = tab.page().textContent("#handbook-live .trouble");
    assertTrue(panel.contains("handbook.yml"), panel);
  }
}
