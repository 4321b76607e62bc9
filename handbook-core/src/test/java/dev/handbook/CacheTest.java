package dev.handbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handbook.edit.Book;
import dev.handbook.files.Markers;
import dev.handbook.files.Seal;
import dev.handbook.model.Finding;
import dev.handbook.stage.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When a run keeps something for the next one. */
class CacheTest {
  @TempDir Path folder;
  private Path cache;
  private Book book;

  @BeforeEach
  void makeHandbook() throws IOException {
    cache = folder.resolve("cache");
    book = new Book(folder.resolve("content")).with("README.md", "# Home\n\nAsk the team.\n");
  }

  @Test
  void firstRunThatOnlyLooksKeepsNothing() throws IOException {
    lintOnlyLooking();
    assertTrue(Files.isDirectory(cache));
    assertEquals(List.of(), kept());
  }

  @Test
  void secondRunThatOnlyLooksKeepsPages() throws IOException {
    lintOnlyLooking();
    lintOnlyLooking();
    assertEquals(List.of("lock", "pages"), kept());
  }

  @Test
  void runForWhichAnotherSurelyComesKeepsPagesAtOnce() throws IOException {
    build().caching(cache).lint(book.config());
    assertEquals(List.of("lock", "pages"), kept());
  }

  @Test
  void findingsAreTheSameWhateverIsKept() {
    List<List<Finding>> found =
        Stream.of(1, 2, 3).map(run -> lintOnlyLooking()).distinct().toList();
    assertEquals(1, found.size());
  }

  @Test
  void withoutAKeyNothingIsKept() throws IOException {
    Files.createDirectory(cache);
    new HandbookBuild(Progress.SILENT).caching(cache).build(book.config());
    assertEquals(List.of(), kept());
    assertFalse(Files.exists(book.config().index().resolve("handbook.seal")));
  }

  private static HandbookBuild build() {
    return new HandbookBuild(Progress.SILENT).sealing(Seal.of(new byte[] {7}));
  }

  private List<Finding> lintOnlyLooking() {
    return build().cachingFromTheSecondRun(cache).lint(book.config()).findings();
  }

  private List<String> kept() throws IOException {
    try (Stream<Path> files = Files.list(cache)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> !Markers.ALL.contains(name))
          .sorted()
          .toList();
    }
  }
}
