package dev.handbook.search.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handbook.domain.Registers;
import dev.handbook.model.SearchIndex;
import dev.handbook.search.Books;
import dev.handbook.search.LuceneSearchIndex;
import dev.handbook.search.SearchIndexer;
import dev.handbook.search.analysis.GlossaryWords;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Readers find what writers called by another name. */
class SynonymsTest {
  @TempDir Path folder;

  private static Books books() {
    return new Books()
        .page("home.md", "Home", "Nothing else.")
        .page("off.md", "Time off", "Ask your lead two weeks before.")
        .page("desk.md", "Notebooks", "Each of us gets one.")
        .page("stand.md", "Stand", "A stand on which something is put.");
  }

  private List<String> found(Books books, String query) {
    try (SearchIndex index =
        SearchIndexer.index(books.handbook(), Registers.of(books.handbook()), folder)) {
      return index.search(query, 10).stream().map(SearchIndex.Hit::url).toList();
    }
  }

  @ParameterizedTest
  @CsvSource({"vacation, off/", "PTO, off/", "How do I get a laptop?, desk/", "computers, desk/"})
  void pageIsFoundByAnotherWordForIt(String query, String url) {
    assertEquals(List.of(url), found(books(), query));
  }

  @Test
  void wordItselfComesBeforeItsSynonym() {
    Books books = books().page("vacation.md", "Vacation", "Ask your lead two weeks before.");
    assertEquals(List.of("vacation/", "off/"), found(books, "vacation"));
  }

  @Test
  void commonSynonymsCanBeSwitchedOff() {
    assertEquals(List.of(), found(books().withoutCommonSynonyms(), "vacation"));
  }

  @Test
  void wordOfTheHandbooksOwnTakesThePlaceOfTheCommonOnes() {
    assertEquals(
        List.of("stand/"), found(books().synonyms(Map.of("laptop", List.of("stand"))), "laptop"));
  }

  @Test
  void smallWordsOfASynonymArePassedOver() {
    Books books = books().synonyms(Map.of("place to put it", List.of("stand")));
    assertEquals(List.of("stand/"), found(books, "a place where I put it"));
  }

  @Test
  void glossarySaysWhatAbbreviationsMean() {
    Books books =
        books()
            .withoutCommonSynonyms()
            .page("a.md", "Agreements", "A service level agreement is signed once a year.")
            .page("b.md", "Qualified leads", "An MQL is handed over to Sales.")
            .page("team/glossary.md", "Glossary", "### Marketing Qualified Lead (MQL):", "One.");
    assertTrue(found(books, "marketing qualified leads").contains("b/"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SLA|Service level agreement: what we promise.|[[SLA, Service level agreement]]",
        "R&D|Research and development.|[[R&D, Research and development]]",
        "DoD|Definition of done|[[DoD, Definition of done]]",
        "Laptop|A computer; also called notebook.|[[Laptop, notebook]]",
        "Spesen|Auslagen, auch bekannt als Auslagenersatz.|[[Spesen, Auslagenersatz]]",
        "Paid time off (PTO)|Days without work.|[[Paid time off, PTO]]",
        "Decider|The one party with the letter D.|[]",
        "SOP|What is done, by whom.|[]"
      })
  void glossaryTellsWhatStandsForTheSame(String term, String meaning, String expected) {
    Books books = new Books().page("glossary.md", "Glossary", "### " + term, meaning);
    assertEquals(expected, GlossaryWords.of(books.handbook()).toString());
  }

  @Test
  void confidentialGlossarySaysNothing() {
    Books books =
        new Books()
            .page(
                "glossary.md",
                "Glossary",
                List.of("confidential: true"),
                "### SLA",
                "Service level agreement");
    assertEquals(List.of(), GlossaryWords.of(books.handbook()));
  }

  @Test
  void synonymThatIsNowhereInTheHandbookIsNotPublished() throws IOException {
    try (LuceneSearchIndex index =
        SearchIndexer.open(books().handbook(), Registers.of(books().handbook()), folder)) {
      String manifest =
          index.files().stream()
              .filter(file -> file.path().equals("search/manifest.js"))
              .map(SynonymsTest::text)
              .findFirst()
              .orElseThrow();
      assertTrue(manifest.contains("[\"macbook\",\"notebook\"]"), manifest);
      assertFalse(manifest.contains("salari"), manifest);
    }
  }

  private static String text(dev.handbook.model.SiteFile file) {
    java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
    try {
      file.writeTo(out);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "de", "fr", "es", "pt", "ja", "zh"})
  void commonSynonymsAreWrittenDownCleanly(String language) throws IOException {
    try (InputStream in =
        getClass().getResourceAsStream("/dev/handbook/search/synonyms/" + language + ".txt")) {
      List<String> lines =
          new String(in.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .filter(line -> !line.startsWith("#"))
              .toList();
      for (String line : lines) {
        List<String> words = List.of(line.split(" > |, "));
        assertEquals(words.stream().distinct().toList(), words, line);
        assertTrue(words.size() > 1, line);
        assertTrue(words.stream().allMatch(word -> word.equals(word.strip())), line);
      }
      assertEquals(lines.stream().distinct().toList(), lines);
    }
  }
}
