package dev.handbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handbook.edit.Book;
import dev.handbook.fixing.HandbookEdits;
import dev.handbook.model.Finding;
import dev.handbook.model.HandbookException;
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
import org.junit.jupiter.api.function.Executable;
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

  private static String refusal(Executable call) {
    return assertThrows(HandbookException.class, call).getMessage();
  }

  @Test
  void ruleIsFoundByTheBeginningOfItsName() {
    String said = refusal(() -> RuleExplanation.of("sop-no-sign"));
    assertTrue(said.contains("Did you mean sop-no-signoff?"), said);
    String several = refusal(() -> RuleExplanation.of("toc"));
    assertTrue(several.contains("toc-dead-entry or toc-"), several);
    assertTrue(refusal(() -> RuleExplanation.of("xy")).contains("list of all rules"));
  }

  @Test
  void fixOfAPageThatIsNotThereIsRefused() throws IOException {
    book.with("README.md", "# Home\n\nWelcome.\n");
    String said =
        refusal(() -> HandbookEdits.fix(book.config(), false, true, Optional.of("sales/x.md")));
    assertTrue(said.startsWith("There is no such page or folder: sales/x.md."), said);
    HandbookEdits.fix(book.config(), false, true, Optional.of("./README.md"));
  }

  @Test
  void languageIsACodeAndNotAName() throws IOException {
    book.with("README.md", "# Home\n\nWelcome.\n");
    for (String name : List.of("german", "Deutsch", "klingon")) {
      book.with("handbook.yml", "language: " + name + "\n");
      String said = refusal(this::build);
      assertTrue(said.contains(name + " is not a language tag: handbook.yml:1:11."), said);
    }
    book.with("handbook.yml", "language: nds-DE\n");
    assertBuilt(build());
  }

  @Test
  void lockThatAMergeHasBrokenIsToldAndNotWrittenAnew() throws IOException {
    book.with("README.md", "# Home\n\nWelcome.\n");
    String broken = "# Addresses\n/\n<<<<<<< HEAD\n/a/\n";
    book.with("handbook.lock", broken);
    List<Finding> found = build().findings();
    assertTrue(
        found.stream().anyMatch(f -> f.path().equals("handbook.lock") && f.span().line() == 3),
        found::toString);
    String said = refusal(() -> HandbookEdits.lock(book.config(), false));
    assertTrue(said.contains("handbook.lock:3. Remove the line"), said);
    assertEquals(broken, book.read("handbook.lock"));
  }
}
