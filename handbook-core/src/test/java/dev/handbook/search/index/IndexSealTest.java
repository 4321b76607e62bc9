package dev.handbook.search.index;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handbook.domain.Registers;
import dev.handbook.files.Seal;
import dev.handbook.files.WorkFolder;
import dev.handbook.model.Handbook;
import dev.handbook.search.Books;
import dev.handbook.search.SearchIndexer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An index counts as ours when every file of it is what was sealed. */
class IndexSealTest {
  private static final IndexMaker MAKER = new IndexMaker("program", Seal.of(new byte[] {7}));

  @TempDir Path folder;

  @BeforeEach
  void index() {
    Handbook handbook = new Books().page("a.md", "A page", List.of(), "Some words").handbook();
    SearchIndexer.index(handbook, Registers.of(handbook), folder, MAKER).close();
  }

  private boolean holds(IndexMaker maker) throws IOException {
    return IndexSeal.holds(
        WorkFolder.of(folder), new IndexMaker(maker.program() + " en", maker.key()).seal("index"));
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(file -> file.getFileName().toString().matches("_.*|segments.*|.*words"))
          .toList();
    }
  }

  @Test
  void indexThatNobodyHasTouchedHolds() throws IOException {
    assertTrue(holds(MAKER));
    assertFalse(holds(new IndexMaker("program", Seal.of(new byte[] {8}))));
    assertFalse(holds(new IndexMaker("another", MAKER.key())));
  }

  @Test
  void indexOfWhichAnyFileWasChangedDoesNotHold() throws IOException {
    assertTrue(files().size() > 5);
    for (Path file : files()) {
      byte[] whole = Files.readAllBytes(file);
      byte[] changed = whole.clone();
      changed[changed.length / 2] ^= 1;
      Files.write(file, changed);
      assertFalse(holds(MAKER), file.toString());
      Files.write(file, whole);
    }
    assertTrue(holds(MAKER));
  }

  @Test
  void indexWithAFileMoreOrLessDoesNotHold() throws IOException {
    Path more = Files.writeString(folder.resolve("_9.si"), "more");
    assertFalse(holds(MAKER));
    Files.delete(more);
    assertTrue(holds(MAKER));
    Files.delete(files().get(0));
    assertFalse(holds(MAKER));
  }
}
