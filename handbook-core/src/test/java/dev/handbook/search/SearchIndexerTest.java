package dev.handbook.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handbook.domain.Registers;
import dev.handbook.model.SearchIndex;
import dev.handbook.model.SiteFile;
import dev.handbook.search.query.QueryPlanner;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The index on disk finds the right page. */
class SearchIndexerTest {
  @TempDir Path folder;

  private List<String> urls(Books books, String query) {
    try (SearchIndex index =
        SearchIndexer.index(books.handbook(), Registers.of(books.handbook()), folder)) {
      return index.search(query, 10).stream().map(SearchIndex.Hit::url).toList();
    }
  }

  private String first(String query) {
    List<String> urls = urls(Books.company(), query);
    return urls.isEmpty() ? "" : urls.get(0);
  }

  @Test
  void pageIsFoundByItsTitle() {
    assertEquals("people/leave/", first("time off"));
  }

  @Test
  void sectionIsFoundByItsHeading() {
    assertEquals("people/leave/#sick-leave", first("sick leave"));
  }

  @Test
  void headingOfJustTheQueryComesBeforeOnesThatSayMore() {
    Books books =
        new Books()
            .page("a.md", "Managers", "Managers lead.", "## Guide for managers", "They manage.")
            .page("b.md", "Growing", "We grow.", "## For managers", "A talk each month.");
    assertEquals("b/#for-managers", urls(books, "for managers").get(0));
  }

  @Test
  void wordIsFoundInAnyInflection() {
    assertEquals("people/expenses/#approval", first("approving reports finance"));
  }

  private static Books organizers() {
    return new Books()
        .page("a.md", "Desk", "Our organizer is Sam, who sits near the door.")
        .page("b.md", "Party", "Sam will organize it, who sits near the window.");
  }

  @Test
  void wordAsItWasTypedComesBeforeItsOtherForms() {
    assertEquals(List.of("b/", "a/"), urls(organizers(), "organize"));
    assertEquals(List.of("a/", "b/"), urls(organizers(), "organizer"));
  }

  @Test
  void formThatNobodyWroteFindsAllOthersAlike() {
    assertEquals(List.of("a/", "b/"), urls(organizers(), "organizing"));
  }

  @Test
  void sentenceAsksForNoFormOfAWord() {
    assertEquals(List.of("a/", "b/"), urls(organizers(), "who will organize"));
  }

  @Test
  void correctedWordIsLookedForInTheFormItWasCorrectedTo() {
    assertEquals(List.of("b/", "a/"), urls(organizers(), "orgnize"));
    assertEquals(List.of("a/", "b/"), urls(organizers(), "orgnizer"));
  }

  @Test
  void keywordsAndAliasesAreFound() {
    assertEquals("people/leave/", first("pto"));
    assertTrue(first("license-keys").startsWith("sales/licence-keys/"));
    assertTrue(first("SOP-SAL-004").startsWith("sales/licence-keys/"));
  }

  @Test
  void supersededPageComesAfterTheOneInForce() {
    List<String> urls = urls(Books.company(), "submit expense report");
    assertEquals("people/expenses/#submit-a-report", urls.get(0));
    assertTrue(urls.contains("people/expenses-old/#submit-a-report"), urls.toString());
  }

  @Test
  void misspelledWordIsCorrected() {
    assertEquals("people/leave/#ask-for-vacation", first("vacatoin calendar"));
  }

  @Test
  void misspelledWordIsReplacedByTheFormNearestToIt() throws IOException {
    Books books =
        new Books()
            .page("a.md", "A case", "A case for the lawyer.", "## Case", "One more case.")
            .page("b.md", "Examples", "Some of the cases.");
    try (LuceneSearchIndex index =
        SearchIndexer.open(books.handbook(), Registers.of(books.handbook()), folder)) {
      assertEquals(
          "cases", index.plan("cses", QueryPlanner.Options.PLAIN).corrected().orElseThrow());
    }
  }

  @Test
  void phraseIsFoundOnlyAsItStands() {
    assertEquals(List.of("people/expenses/#travel"), urls(Books.company(), "\"travel desk\""));
    assertEquals(List.of(), urls(Books.company(), "\"desk travel\""));
  }

  @Test
  void excludedWordIsNotThere() {
    List<String> urls = urls(Books.company(), "report -envelope");
    assertFalse(urls.contains("people/expenses-old/#submit-a-report"), urls.toString());
    assertTrue(urls.contains("people/expenses/#submit-a-report"), urls.toString());
  }

  @Test
  void synonymIsFound() {
    Books books = Books.company().synonyms(Map.of("refund", List.of("reimbursement")));
    assertEquals("people/expenses/", urls(books, "refund").get(0));
  }

  @Test
  void sectionWithAllWordsComesBeforeSectionsWithSome() {
    List<String> urls = urls(Books.company(), "lead approves discounts pays");
    assertTrue(urls.size() > 1, urls.toString());
  }

  @Test
  void withheldPageLeavesNoTrace() throws IOException {
    assertEquals(List.of(), urls(Books.company(), "zanzibar"));
    try (SearchIndex index =
        SearchIndexer.index(
            Books.company().handbook(), Registers.of(Books.company().handbook()), folder)) {
      for (SiteFile file : index.files()) {
        assertFalse(text(file).contains("zanzibar"), file.path());
      }
    }
    try (var files = java.nio.file.Files.walk(folder)) {
      for (Path file : files.filter(java.nio.file.Files::isRegularFile).toList()) {
        String bytes =
            new String(java.nio.file.Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        assertFalse(bytes.toLowerCase(java.util.Locale.ROOT).contains("zanzibar"), file.toString());
      }
    }
  }

  @Test
  void emptyHandbookIsSearched() {
    assertEquals(List.of(), urls(new Books(), "anything"));
  }

  @Test
  void exportOfTheSameHandbookIsTheSameByteForByte(@TempDir Path other) throws IOException {
    assertEquals(export(folder), export(other));
  }

  private static Map<String, String> export(Path folder) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (SearchIndex index =
        SearchIndexer.index(
            Books.company().handbook(), Registers.of(Books.company().handbook()), folder)) {
      for (SiteFile file : index.files()) {
        files.put(file.path(), text(file));
      }
    }
    return files;
  }

  private static String text(SiteFile file) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    file.writeTo(out);
    return out.toString(StandardCharsets.UTF_8);
  }
}
