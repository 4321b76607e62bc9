package dev.handbook.search.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handbook.domain.Registers;
import dev.handbook.files.Seal;
import dev.handbook.files.WorkFolder;
import dev.handbook.model.SearchIndex;
import dev.handbook.model.SiteFile;
import dev.handbook.search.Books;
import dev.handbook.search.SearchIndexer;
import dev.handbook.search.analysis.Languages;
import dev.handbook.search.section.PageDocument;
import dev.handbook.search.section.SearchedPage;
import dev.handbook.search.section.SearchedPages;
import dev.handbook.search.section.Status;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.lucene.store.NIOFSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An index merged with pages of the former one is what an index from scratch is. */
class FormerIndexTest {
  private static final String PROGRAM = "program";

  @TempDir Path folder;

  private static IndexMaker maker() {
    return new IndexMaker(PROGRAM, Seal.of(new byte[] {7}));
  }

  private Path directory() {
    return folder.resolve("index");
  }

  private static Books books(int pages, int edited) {
    Books books = new Books();
    for (int i = 0; i < pages; i++) {
      String text = i == edited ? "Rewritten words about billing" : "Words of page number " + i;
      books.page(
          "team/page-" + i + ".md",
          "Page " + i,
          List.of("keywords: [key" + i + "]"),
          text,
          "## Steps of " + i,
          "Ask somebody, then answer " + (i % 3) + " times.");
    }
    return books;
  }

  private static Map<String, String> files(SearchIndex index) throws IOException {
    Map<String, String> files = new TreeMap<>();
    for (SiteFile file : index.files()) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      file.writeTo(out);
      files.put(file.path(), out.toString(StandardCharsets.ISO_8859_1));
    }
    return files;
  }

  private Map<String, String> again(Books books) throws IOException {
    try (SearchIndex index =
        SearchIndexer.index(
            books.handbook(), Registers.of(books.handbook()), directory(), maker())) {
      return files(index);
    }
  }

  private Map<String, String> clean(Books books) throws IOException {
    try (SearchIndex index =
        SearchIndexer.index(
            books.handbook(), Registers.of(books.handbook()), folder.resolve("clean"))) {
      return files(index);
    }
  }

  @Test
  void editedPageGivesTheIndexOfACleanRun() throws IOException {
    again(books(20, -1));
    for (int edited : List.of(0, 7, 19, -1)) {
      assertEquals(clean(books(20, edited)), again(books(20, edited)), "page " + edited);
    }
  }

  @Test
  void addedAndDeletedPagesGiveTheIndexOfACleanRun() throws IOException {
    for (int pages : List.of(5, 9, 2, 0, 4)) {
      assertEquals(clean(books(pages, 1)), again(books(pages, 1)), pages + " pages");
    }
  }

  @Test
  void otherLanguageGivesTheIndexOfACleanRun() throws IOException {
    again(books(5, -1));
    assertEquals(clean(books(5, -1).language("de")), again(books(5, -1).language("de")));
  }

  @Test
  void pageThatStayedIsTakenOver() throws IOException {
    again(books(20, -1));
    try (NIOFSDirectory files = new NIOFSDirectory(directory());
        FormerIndex former = FormerIndex.open(files, PROGRAM + " en").orElseThrow()) {
      List<SearchedPage> pages =
          SearchedPages.of(books(20, 7).handbook(), Registers.of(books(20, 7).handbook()));
      int taken = 0;
      for (int page = 0; page < pages.size(); page++) {
        String key = new PageKeys().of(pages.get(page).text());
        taken += former.take(page, key).isPresent() ? 1 : 0;
      }
      assertEquals(19, taken);
      assertEquals(38, former.taken().numDocs());
    }
  }

  @Test
  void indexOfAnotherProgramIsIgnored() throws IOException {
    again(books(5, -1));
    try (NIOFSDirectory files = new NIOFSDirectory(directory())) {
      assertTrue(FormerIndex.open(files, "another en").isEmpty());
    }
  }

  @Test
  void damagedIndexGivesTheIndexOfACleanRun() throws IOException {
    Random random = new Random(29);
    Map<String, String> clean = clean(books(6, 2));
    again(books(6, -1));
    for (int i = 0; i < 40; i++) {
      List<Path> all;
      try (Stream<Path> files = Files.list(directory())) {
        all = files.filter(Files::isRegularFile).sorted().toList();
      }
      Path file = all.get(random.nextInt(all.size()));
      byte[] bytes = Files.readAllBytes(file);
      if (bytes.length > 0) {
        bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        Files.write(file, bytes);
      }
      assertEquals(clean, again(books(6, 2)), "mutation " + i + " of " + file.getFileName());
    }
  }

  /**
   * Shows that it would be noticed if a page were taken over although it has changed: here the
   * notes give each page the key of what it is to become.
   */
  @Test
  void pageTakenOverAlthoughItChangedIsNoticed() throws IOException {
    Books edited = books(5, 2);
    again(edited);
    SortedMap<Integer, PageWords> pages = notes().pages();
    again(books(5, -1));
    IndexNotes honest = notes();
    SortedMap<Integer, PageWords> lies = new TreeMap<>(honest.pages());
    lies.replaceAll(
        (page, words) -> new PageWords(pages.get(page).key(), words.words(), words.sections()));
    Files.delete(directory().resolve(IndexNotes.FILE));
    try (NIOFSDirectory files = new NIOFSDirectory(directory())) {
      new IndexNotes(honest.maker(), honest.table(), lies).write(files);
    }
    IndexSeal.write(WorkFolder.of(directory()), maker().in(Languages.of("en")).seal("index"));
    assertNotEquals(clean(edited), again(edited));
  }

  private IndexNotes notes() throws IOException {
    try (NIOFSDirectory files = new NIOFSDirectory(directory())) {
      return IndexNotes.read(files);
    }
  }

  private static PageDocument text(String... values) {
    return new PageDocument(
        values[0],
        values[1],
        values[2],
        new Status(values[3], Integer.parseInt(values[4])),
        values[5],
        List.of(values[6], values[7]),
        List.of(
            new SearchedPage.Part("", "", List.of(), values[8]),
            new SearchedPage.Part(values[9], values[10], List.of(values[11]), values[12])));
  }

  @Test
  void allThatIsHandedOnOfAPageIsInItsKey() {
    PageKeys keys = new PageKeys();
    String[] values = {"u", "t", "k", "s", "64", "w", "a:x", "b:y", "x", "a", "h", "above", "z"};
    Set<String> known = new HashSet<>(Set.of(keys.of(text(values))));
    for (int i = 0; i < values.length; i++) {
      String[] other = values.clone();
      other[i] = i == 4 ? "48" : values[i] + "\ud83d";
      assertTrue(known.add(keys.of(text(other))), "value " + i);
      other[i] = i == 4 ? "32" : values[i] + "\ude00";
      assertTrue(known.add(keys.of(text(other))), "value " + i);
    }
    assertEquals(7, PageDocument.class.getRecordComponents().length);
    assertEquals(4, SearchedPage.Part.class.getRecordComponents().length);
    assertEquals(2, Status.class.getRecordComponents().length);
  }
}
