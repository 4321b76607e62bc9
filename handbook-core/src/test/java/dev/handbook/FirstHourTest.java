package dev.handbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handbook.edit.Book;
import dev.handbook.fixing.HandbookEdits;
import dev.handbook.model.Finding;
import dev.handbook.model.Kind;
import dev.handbook.model.Severity;
import dev.handbook.preview.Preview;
import dev.handbook.stage.Progress;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What somebody does with the plugin in the first hour, goal after goal. */
class FirstHourTest {
  @TempDir Path folder;
  private Book book;

  @BeforeEach
  void begin() {
    book = new Book(folder);
  }

  private BuildReport build() {
    return new HandbookBuild(Progress.SILENT).build(book.config());
  }

  private void init() {
    HandbookEdits.init(book.config(), "1.2.3", folder);
  }

  private static void assertBuilt(BuildReport report) {
    assertFalse(report.failed(), report::text);
    List<Finding> grave =
        report.findings().stream().filter(f -> f.severity() != Severity.INFO).toList();
    assertEquals(List.of(), grave);
  }

  @Test
  void emptyFolderBecomesAHandbookThatIsWrittenSignedAndShown() throws Exception {
    init();
    assertBuilt(build());
    for (Kind kind : Kind.values()) {
      for (String title : List.of("Lend a bicycle", "Answer the telephone")) {
        String name = title + " (" + kind.id().toUpperCase(Locale.ROOT) + ")";
        HandbookEdits.newPage(book.config(), kind.id(), name, Optional.empty());
      }
      assertBuilt(build());
    }
    HandbookEdits.sign(book.config(), "procedures/change-a-page.md", "COO");
    assertFalse(build().failed());
    try (Preview preview = Preview.start(book.config(), 0, line -> {})) {
      HttpResponse<String> page =
          HttpClient.newHttpClient()
              .send(
                  HttpRequest.newBuilder(URI.create(preview.address())).build(),
                  HttpResponse.BodyHandlers.ofString());
      assertTrue(page.body().contains("Example Co Handbook"), page.body());
    }
  }

  @Test
  void departmentWithItsPlanTakesItsProcedures() throws IOException {
    init();
    HandbookEdits.newPage(book.config(), "page", "Sales", Optional.of("sales/README.md"));
    HandbookEdits.newPage(book.config(), "vpmom", "Sales VPMOM", Optional.of("sales"));
    HandbookEdits.newPage(book.config(), "sop", "Approve a discount", Optional.of("sales"));
    String text = book.read("sales/approve-a-discount.md");
    assertTrue(text.contains("serves: [sales]"), text);
    String summary = book.read("SUMMARY.md");
    assertTrue(
        summary.contains(
            """
            * [Sales](sales/README.md)
              * [Sales VPMOM](sales/sales-vpmom.md)
              * [Approve a discount](sales/approve-a-discount.md)
            """),
        summary);
    assertBuilt(build());
  }

  @Test
  void newsGoToTheirFolderAndTheFirstPagesOfAKindToTheirs() throws IOException {
    book.with("README.md", "# Home\n\nWelcome.\n");
    assertEquals("news/we-moved.md", written("news", "We moved"));
    assertEquals("procedures/lend-a-bicycle.md", written("sop", "Lend a bicycle"));
    assertEquals("policies/travel.md", written("policy", "Travel"));
  }

  private String written(String kind, String title) {
    return HandbookEdits.newPage(book.config(), kind, title, Optional.empty()).files().get(0);
  }

  @Test
  void repositoryWithReadmeIsBuiltAsItStands() throws IOException {
    book.with(".git/HEAD", "ref: refs/heads/main\n")
        .with("LICENSE", "Free.\n")
        .with("src/main.c", "int main;\n")
        .with(
            "README.md",
            "# My project\n\nSee [the source](src/main.c), [all of it](src/) and the"
                + " [licence](LICENSE).\n");
    init();
    assertFalse(build().failed());
  }
}
