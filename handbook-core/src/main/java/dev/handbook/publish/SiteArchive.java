package dev.handbook.publish;

import dev.handbook.files.Markers;
import dev.handbook.files.WorkFolder;
import dev.handbook.model.HandbookException;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Packs a published site into one zip file. The same site gives the same bytes: entries stand in
 * the order of their paths and all bear one time.
 */
public final class SiteArchive {
  /** The first midnight of 1980 will not do: it stands for all time before. */
  private static final LocalDateTime WRITTEN = LocalDateTime.of(1980, 2, 1, 0, 0);

  private SiteArchive() {}

  /**
   * Writes the archive; one that is there is replaced in whole.
   *
   * @return how many files are in it
   * @throws HandbookException when there is no site in the folder, or the file cannot be written
   */
  public static int zip(Path site, Path archive) {
    if (!Files.isRegularFile(site.resolve(Markers.SITE), LinkOption.NOFOLLOW_LINKS)) {
      throw new HandbookException(
          "There is no published site to pack",
          site.toString(),
          "Build it first with the goal build, or name its folder with -Dhandbook.output");
    }
    Path place = archive.toAbsolutePath();
    try {
      Files.createDirectories(place.getParent());
      List<String> paths = paths(site);
      WorkFolder.ofReal(place.getParent())
          .write(place.getFileName().toString(), out -> write(site, paths, out));
      return paths.size();
    } catch (IOException e) {
      throw new HandbookException(
          "The archive cannot be written (" + e.getMessage() + ")",
          archive.toString(),
          "Make the folder writable, or free some space",
          e);
    }
  }

  private static void write(Path site, List<String> paths, OutputStream out) throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(out))) {
      for (String path : paths) {
        ZipEntry entry = new ZipEntry(path);
        // Local, as the format is: the bytes do not depend on the time zone.
        entry.setTimeLocal(WRITTEN);
        zip.putNextEntry(entry);
        Files.copy(site.resolve(path), zip);
        zip.closeEntry();
      }
    }
  }

  private static List<String> paths(Path site) throws IOException {
    try (Stream<Path> files = Files.walk(site)) {
      return files
          .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
          .map(file -> site.relativize(file).toString().replace('\\', '/'))
          .filter(path -> !path.equals(Markers.SITE))
          .sorted()
          .toList();
    }
  }
}
