package dev.handbook.cache;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handbook.Given;
import dev.handbook.files.Seal;
import dev.handbook.markdown.HandbookParser;
import dev.handbook.model.Page;
import dev.handbook.model.Sources;
import dev.handbook.source.SourceReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PageCacheTest {
  private static final int MUTATIONS = Given.isLong() ? 1000 : 50;
  private static final List<Class<?>> PROGRAM = List.of(PageCache.class);

  @TempDir Path folder;
  private Path content;

  @BeforeEach
  void write() throws IOException {
    content = Files.createDirectories(folder.resolve("content"));
    for (int i = 0; i < 12; i++) {
      Files.writeString(
          content.resolve("page-" + i + ".md"),
          "---\nowner: Team " + i + "\n---\n\n# Page " + i + "\n\nText of [it](page-0.md).\n");
    }
  }

  private Path file() {
    return folder.resolve("cache/pages");
  }

  /** The pages as a run with the cache has them, all facts in bytes. */
  private List<byte[]> run() {
    return run(true);
  }

  private List<byte[]> run(boolean withWording) {
    try (PageCache cache =
        PageCache.open(folder.resolve("cache"), PROGRAM, Seal.of(new byte[] {7})).orElseThrow()) {
      Sources sources = SourceReader.read(content, cache);
      List<Page> pages = HandbookParser.parse(sources, cache).pages();
      cache.keep(HandbookParser.context(sources), pages, withWording);
      return bytes(pages);
    }
  }

  private List<byte[]> clean() {
    return bytes(HandbookParser.parse(SourceReader.read(content)).pages());
  }

  private static List<byte[]> bytes(List<Page> pages) {
    return pages.stream().map(page -> PageFormat.write(page, true)).toList();
  }

  private static boolean same(List<byte[]> one, List<byte[]> other) {
    boolean same = one.size() == other.size();
    for (int i = 0; same && i < one.size(); i++) {
      same = Arrays.equals(one.get(i), other.get(i));
    }
    return same;
  }

  private long worded() {
    try (PageCache cache =
        PageCache.open(folder.resolve("cache"), PROGRAM, Seal.of(new byte[] {7})).orElseThrow()) {
      return HandbookParser.parse(SourceReader.read(content, cache), cache).pages().stream()
          .filter(page -> page.wording().isKnown())
          .count();
    }
  }

  private long known() {
    try (PageCache cache =
        PageCache.open(folder.resolve("cache"), PROGRAM, Seal.of(new byte[] {7})).orElseThrow()) {
      return SourceReader.read(content).pages().stream()
          .filter(page -> cache.page(page.path(), page.digest()).isPresent())
          .count();
    }
  }

  @Test
  void digestsOfWordingsThatALintHasNotMadeAreMadeByTheNextBuild() {
    run(false);
    assertEquals(0, worded());
    assertTrue(same(clean(), run(true)));
    assertEquals(clean().size(), worded());
  }

  @Test
  void unchangedPagesAreTakenOver() {
    run();
    try (PageCache cache =
        PageCache.open(folder.resolve("cache"), PROGRAM, Seal.of(new byte[] {7})).orElseThrow()) {
      Sources sources = SourceReader.read(content, cache);
      Page page = HandbookParser.parse(sources, cache).pages().get(3);
      assertTrue(
          page == cache.page(page.path(), page.source().digest()).orElseThrow(),
          "the very page of the cache");
    }
  }

  @Test
  void onlyWhatIsNewIsWritten() throws IOException {
    run();
    long size = Files.size(file());
    run();
    assertEquals(size, Files.size(file()));
    Files.writeString(content.resolve("page-3.md"), "# Another\n");
    run();
    assertTrue(Files.size(file()) > size && Files.size(file()) < size + size / 4);
    assertEquals(12, known());
  }

  @Test
  void fileDoesNotGrowForEver() throws IOException {
    run();
    long size = Files.size(file());
    for (int i = 0; i < 40; i++) {
      Files.writeString(
          content.resolve("page-3.md"), "# Number " + i + "\n\n" + "word ".repeat(60));
      run();
    }
    assertTrue(Files.size(file()) < 3 * size, size + " became " + Files.size(file()));
  }

  @Test
  void fileOfAnotherProgramIsIgnored() throws IOException {
    run();
    try (PageCache other =
        PageCache.open(folder.resolve("cache"), List.of(Test.class), Seal.of(new byte[] {7}))
            .orElseThrow()) {
      Sources sources = SourceReader.read(content);
      Page page = HandbookParser.parse(sources).pages().get(0);
      assertEquals("", other.context());
      assertFalse(other.page(page.path(), page.source().digest()).isPresent());
      other.keep(HandbookParser.context(sources), HandbookParser.parse(sources).pages(), true);
    }
    assertEquals(0, known());
  }

  @Test
  void folderThatCannotBeWrittenHarmsNothing() throws IOException {
    Files.writeString(folder.resolve("cache"), "a file where the folder would be");
    assertTrue(same(clean(), run()));
  }

  @Test
  void brokenFileGivesTheSamePagesAsNone() throws IOException {
    run();
    byte[] whole = Files.readAllBytes(file());
    List<byte[]> clean = clean();
    Random random = new Random(42);
    for (int i = 0; i < MUTATIONS; i++) {
      byte[] broken = mutation(whole, random);
      Files.write(file(), broken);
      assertTrue(same(clean, run()), "mutation " + i);
      // And the next run finds a whole file again.
      assertEquals(12, known(), "mutation " + i);
      assertTrue(same(clean, run()), "after mutation " + i);
    }
  }

  /** Shows what the checksums are for: without them many a mutation would come through. */
  @Test
  void someMutationsWouldGiveAnotherPage() throws IOException {
    byte[] page = clean().get(0);
    Random random = new Random(42);
    int harmful = 0;
    for (int i = 0; i < 200; i++) {
      byte[] broken = page.clone();
      broken[random.nextInt(broken.length)] ^= (byte) (1 << random.nextInt(8));
      try {
        harmful += Arrays.equals(page, PageFormat.write(PageFormat.read(broken), true)) ? 0 : 1;
      } catch (RuntimeException refused) {
        // This one would have been noticed.
      }
    }
    assertTrue(harmful > 20, harmful + " of 200");
  }

  private static byte[] mutation(byte[] whole, Random random) {
    byte[] broken = whole.clone();
    int at = random.nextInt(whole.length);
    switch (random.nextInt(6)) {
      case 0 -> broken[at] ^= (byte) (1 << random.nextInt(8));
      case 1 -> broken = Arrays.copyOf(whole, at);
      case 2 -> Arrays.fill(broken, at, Math.min(whole.length, at + 64), (byte) 0);
      case 3 -> {
        byte[] noise = new byte[100];
        random.nextBytes(noise);
        broken = Arrays.copyOf(whole, whole.length + noise.length);
        System.arraycopy(noise, 0, broken, whole.length, noise.length);
      }
      case 4 -> System.arraycopy(whole, at, broken, 0, Math.min(200, whole.length - at));
      default -> {
        byte[] noise = new byte[32];
        random.nextBytes(noise);
        System.arraycopy(noise, 0, broken, Math.min(at, whole.length - 32), 32);
      }
    }
    return broken;
  }

  @Test
  void pageIsNotTakenOverWhenWhatItIncludesHasChanged() throws IOException {
    Path include = content.resolve(".gitbook/includes/note.md");
    Files.createDirectories(include.getParent());
    Files.writeString(include, "First note.\n");
    Files.writeString(
        content.resolve("page-1.md"), "# One\n\n{% include \".gitbook/includes/note.md\" %}\n");
    run();
    Files.writeString(include, "Second note.\n");
    List<byte[]> after = run();
    List<byte[]> clean = clean();
    for (int i = 0; i < clean.size(); i++) {
      assertArrayEquals(clean.get(i), after.get(i));
    }
  }
}
