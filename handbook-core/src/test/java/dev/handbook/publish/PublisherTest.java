package dev.handbook.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handbook.model.HandbookException;
import dev.handbook.model.Site;
import dev.handbook.model.SiteFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublisherTest {
  @TempDir Path folder;

  private Path output() {
    return folder.resolve("site");
  }

  private static Site site(String... pathsAndTexts) {
    Stream.Builder<SiteFile> files = Stream.builder();
    for (int i = 0; i < pathsAndTexts.length; i += 2) {
      files.add(SiteFile.of(pathsAndTexts[i], pathsAndTexts[i + 1]));
    }
    return new Site(files.build().toList());
  }

  private String read(String path) throws IOException {
    return Files.readString(output().resolve(path));
  }

  @Test
  void siteIsWrittenWithItsFolders() throws IOException {
    Publisher.publish(output(), site("index.html", "home", "a/b/index.html", "deep"));
    assertEquals("home", read("index.html"));
    assertEquals("deep", read("a/b/index.html"));
  }

  @Test
  void secondSiteReplacesTheFirstInWhole() throws IOException {
    Publisher.publish(output(), site("index.html", "old", "gone/index.html", "old"));
    Publisher.publish(output(), site("index.html", "new"));
    assertEquals("new", read("index.html"));
    assertFalse(Files.exists(output().resolve("gone")));
  }

  /** Others are still being written when the first cannot be, on any number of processors. */
  @Test
  void nobodyWritesAnyMoreWhenARunHasFailed() {
    AtomicInteger writing = new AtomicInteger();
    List<SiteFile> files = new ArrayList<>();
    for (int i = 0; i < 64; i++) {
      int number = i;
      files.add(SiteFile.of(i + ".html", out -> writeSlowly(number, writing)));
    }
    for (int run = 0; run < 5; run++) {
      assertThrows(HandbookException.class, () -> Publisher.publish(output(), new Site(files)));
      assertEquals(0, writing.get());
    }
  }

  /** Every other file fails soon, the others take their time. */
  private static void writeSlowly(int number, AtomicInteger writing) throws IOException {
    writing.incrementAndGet();
    try {
      Thread.sleep(number % 2 == 0 ? 2 : 60);
    } catch (InterruptedException e) {
      throw new IOException(e);
    } finally {
      writing.decrementAndGet();
    }
    if (number % 2 == 0) {
      throw new IOException("no space");
    }
  }

  @Test
  void formerSiteStaysWhenAFileCannotBeWritten() throws IOException {
    Publisher.publish(output(), site("index.html", "old"));
    SiteFile broken =
        SiteFile.of(
            "broken.html",
            out -> {
              throw new IOException("No space left on device");
            });
    HandbookException thrown =
        assertThrows(
            HandbookException.class,
            () -> Publisher.publish(output(), site("index.html", "new").plus(List.of(broken))));
    assertTrue(thrown.getMessage().contains("No space left on device"), thrown.getMessage());
    assertTrue(thrown.getMessage().contains("broken.html"), thrown.getMessage());
    assertEquals("old", read("index.html"));
  }

  @Test
  void nothingIsLeftBesideTheSite() throws IOException {
    Publisher.publish(output(), site("index.html", "old"));
    Publisher.publish(output(), site("index.html", "new"));
    try (Stream<Path> left = Files.list(folder)) {
      assertEquals(
          List.of(".site.lock", "site"),
          left.map(path -> path.getFileName().toString()).sorted().toList());
    }
  }

  @Test
  void runKilledBetweenTheRenamesIsMendedByTheNext() throws IOException {
    Publisher.publish(output(), site("index.html", "old"));
    Files.move(output(), folder.resolve(".site.old"));
    Files.createDirectories(folder.resolve(".site.new/half"));
    Site failing =
        new Site(
            List.of(
                SiteFile.of(
                    "index.html",
                    out -> {
                      throw new IOException("fails");
                    })));
    assertThrows(HandbookException.class, () -> Publisher.publish(output(), failing));
    assertEquals("old", read("index.html"));
    assertFalse(Files.exists(folder.resolve(".site.new")));
  }

  @Test
  void folderOfSomebodyElseIsLeftAlone() throws IOException {
    Files.createDirectories(output());
    Files.writeString(output().resolve("thesis.txt"), "mine");
    HandbookException thrown =
        assertThrows(
            HandbookException.class, () -> Publisher.publish(output(), site("index.html", "new")));
    assertTrue(thrown.getMessage().contains(output().toString()), thrown.getMessage());
    assertEquals("mine", read("thesis.txt"));
  }

  @Test
  void emptyFolderIsTaken() throws IOException {
    Files.createDirectories(output());
    Publisher.publish(output(), site("index.html", "new"));
    assertEquals("new", read("index.html"));
  }

  @Test
  void outputThatIsAFileIsRefused() throws IOException {
    Files.writeString(output(), "a file");
    assertThrows(
        HandbookException.class, () -> Publisher.publish(output(), site("index.html", "new")));
    assertEquals("a file", Files.readString(output()));
  }

  @Test
  void twoFilesOfOneNameAreRefused() {
    HandbookException thrown =
        assertThrows(
            HandbookException.class,
            () -> Publisher.publish(output(), site("a/Index.html", "x", "a/index.html", "y")));
    assertTrue(thrown.getMessage().contains("a/Index.html"), thrown.getMessage());
  }

  @Test
  void nothingIsWrittenOutsideOfTheSite() {
    for (String path : List.of("../evil.html", "/evil.html", "a/../../evil.html", "")) {
      assertThrows(
          HandbookException.class, () -> Publisher.publish(output(), site(path, "x")), path);
    }
    assertFalse(Files.exists(folder.resolve("evil.html")));
  }

  @Test
  void secondBuildAtTheSameTimeIsRefused() throws IOException {
    Publisher.publish(output(), site("index.html", "old"));
    PublishLock held = PublishLock.of(output());
    assertThrows(
        HandbookException.class, () -> Publisher.publish(output(), site("index.html", "new")));
    held.close();
    assertEquals("old", read("index.html"));
  }

  @Test
  void outputBelowAFileIsRefusedBeforeAnyWork() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "mine");
    HandbookException thrown =
        assertThrows(HandbookException.class, () -> Publisher.check(file.resolve("site")));
    assertTrue(thrown.getMessage().contains(file.toString()), thrown.getMessage());
  }

  /** A folder is absent for a moment while it is swapped; that makes it nobody else's. */
  @Test
  void siteThatIsSwappedIsNotTakenForAnothersFolder() throws Exception {
    Publisher.publish(output(), site("index.html", "old", "a/index.html", "old"));
    AtomicBoolean done = new AtomicBoolean();
    Thread other =
        new Thread(
            () -> {
              for (int i = 0; i < 300; i++) {
                Publisher.publish(output(), site("index.html", "new", "a/index.html", "new"));
              }
              done.set(true);
            });
    other.start();
    while (!done.get() && other.isAlive()) {
      Publisher.check(output());
    }
    other.join();
    assertTrue(done.get());
  }

  @Test
  void fileThatNoBuildHasWrittenStopsTheSwap() throws IOException {
    for (String name : List.of("CNAME", "a/notes.txt", ".well-known/acme", ".nojekyll")) {
      Publisher.publish(output(), site("index.html", "old", "a/index.html", "old"));
      Path mine = output().resolve(name);
      Files.createDirectories(mine.getParent());
      Files.writeString(mine, "mine");
      HandbookException refused =
          assertThrows(
              HandbookException.class,
              () -> Publisher.publish(output(), site("index.html", "new")));
      assertTrue(refused.getMessage().contains(mine.toString()), refused.getMessage());
      assertEquals("mine", Files.readString(mine));
      assertEquals("old", read("index.html"));
      Files.delete(mine);
    }
    Publisher.publish(output(), site("index.html", "new"));
    assertEquals("new", read("index.html"));
  }

  @Test
  void foldersBesideTheOutputThatNoBuildHasWrittenAreNotDeleted() throws IOException {
    for (String name : List.of(".site.old", ".site.new")) {
      Path beside = Files.createDirectories(folder.resolve(name));
      Path mine = Files.writeString(beside.resolve("mine.txt"), "mine");
      assertThrows(
          HandbookException.class, () -> Publisher.publish(output(), site("index.html", "new")));
      assertEquals("mine", Files.readString(mine));
      Files.delete(mine);
      Publisher.publish(output(), site("index.html", "new"));
    }
  }

  @Test
  void gitWorkTreeIsRefusedEvenWithOurMarker() throws IOException {
    Publisher.publish(output(), site("index.html", "old"));
    Files.writeString(output().resolve(".git"), "gitdir: elsewhere");
    assertThrows(HandbookException.class, () -> Publisher.check(output()));
    assertThrows(
        HandbookException.class, () -> Publisher.publish(output(), site("index.html", "new")));
    assertEquals("gitdir: elsewhere", read(".git"));
  }

  @Test
  void rootAndLinkAreRefusedInOneClearLine() throws IOException {
    Path elsewhere = Files.createDirectories(folder.resolve("elsewhere"));
    Files.createSymbolicLink(output(), elsewhere);
    for (Path refused : List.of(output().getRoot(), output())) {
      HandbookException thrown =
          assertThrows(HandbookException.class, () -> Publisher.check(refused));
      assertEquals(refused.toString(), thrown.place());
    }
  }

  @Test
  void mountPointIsKnownByTheTableOfTheSystem() {
    String table =
        "36 35 98:0 /mnt1 /srv/site rw,noatime master:1 - ext3 /dev/root rw\n"
            + "37 35 98:0 /mnt2 /srv/with\\040blank rw - ext3 /dev/root rw\n";
    assertTrue(MountPoints.has(Path.of("/srv/site"), table));
    assertTrue(MountPoints.has(Path.of("/srv/with blank"), table));
    assertFalse(MountPoints.has(Path.of("/srv"), table));
    assertFalse(MountPoints.has(Path.of("/srv/site/handbook"), table));
  }
}
