package dev.handbook.publish;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handbook.files.Markers;
import dev.handbook.model.Site;
import dev.handbook.model.SiteFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SiteFolderTest {
  @TempDir Path folder;

  private Path output;

  @BeforeEach
  void site() {
    output = folder.resolve("site");
    publish();
  }

  private void publish() {
    Publisher.publish(output, new Site(List.of(SiteFile.of("index.html", "a page"))));
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> children = Files.list(folder)) {
      return children.map(child -> child.getFileName().toString()).toList();
    }
  }

  @Test
  void folderWithoutTheMarkerIsAnothers() throws IOException {
    Files.delete(output.resolve(Markers.SITE));
    assertTrue(SiteFolder.isAnothers(output, SiteFolderTest::names));
  }

  @Test
  void absentAndEmptyFoldersAreTaken() throws IOException {
    assertFalse(SiteFolder.isAnothers(folder.resolve("absent"), SiteFolderTest::names));
    Path empty = Files.createDirectory(folder.resolve("empty"));
    assertFalse(SiteFolder.isAnothers(empty, SiteFolderTest::names));
  }

  /** The folder that is listed stepped aside and lost its marker; another site took its place. */
  @Test
  void formerSiteThatIsBeingDeletedIsNotTakenForAnothersFolder() throws IOException {
    assertFalse(SiteFolder.isAnothers(output, new Swapped(this::publish)));
  }

  /** The same, and the new folder has the number that the former one had. */
  @Test
  void siteIsKnownByItsMarkerWhereFoldersCannotBeTold() throws IOException {
    assertFalse(SiteFolder.isAnothers(output, new Swapped(() -> {})));
  }

  /** The same, and nothing has taken its place yet. */
  @Test
  void formerSiteThatSteppedAsideIsNotTakenForAnothersFolder() throws IOException {
    assertFalse(
        SiteFolder.isAnothers(
            output, new Swapped(() -> output.toFile().renameTo(folder.resolve("aside").toFile()))));
  }

  /** In the middle of the first look the folder is swapped, and its marker is gone. */
  private static final class Swapped implements SiteFolder.Listing {
    private Runnable swap;

    Swapped(Runnable swap) {
      this.swap = swap;
    }

    @Override
    public List<String> of(Path folder) throws IOException {
      if (swap == null) {
        return names(folder);
      }
      swap.run();
      swap = null;
      return List.of("index.html");
    }
  }
}
