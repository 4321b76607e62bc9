package dev.handbook.publish;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handbook.model.HandbookException;
import dev.handbook.model.Site;
import dev.handbook.model.SiteFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.TimeZone;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SiteArchiveTest {
  @TempDir Path folder;

  private Path published(String name) {
    Site site =
        new Site(List.of(SiteFile.of("index.html", "home"), SiteFile.of("a/b/é.html", "deep")));
    return Publisher.publish(folder.resolve(name), site);
  }

  @Test
  void archiveHasTheFilesOfTheSiteInTheOrderOfTheirPaths() throws IOException {
    assertEquals(2, SiteArchive.zip(published("site"), folder.resolve("out/site.zip")));
    try (ZipFile zip = new ZipFile(folder.resolve("out/site.zip").toFile())) {
      assertEquals(
          List.of("a/b/é.html", "index.html"), zip.stream().map(ZipEntry::getName).toList());
      assertEquals(
          "home",
          new String(zip.getInputStream(zip.getEntry("index.html")).readAllBytes(), "UTF-8"));
    }
  }

  @Test
  void sameSiteGivesTheSameBytesAtAnotherTimeInAnotherZone() throws IOException {
    Path first = folder.resolve("1.zip");
    Path second = folder.resolve("2.zip");
    SiteArchive.zip(published("one"), first);
    Path again = published("two");
    Files.setLastModifiedTime(again.resolve("index.html"), FileTime.fromMillis(0));
    TimeZone zone = TimeZone.getDefault();
    try {
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
      SiteArchive.zip(again, second);
    } finally {
      TimeZone.setDefault(zone);
    }
    assertArrayEquals(Files.readAllBytes(first), Files.readAllBytes(second));
  }

  @Test
  void folderWithoutASiteIsRefusedWithTheRemedy() {
    HandbookException refused =
        assertThrows(
            HandbookException.class, () -> SiteArchive.zip(folder, folder.resolve("site.zip")));
    assertTrue(refused.hint().contains("goal build"), refused.hint());
  }
}
