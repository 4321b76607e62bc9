package dev.handbook.publish;

import dev.handbook.model.HandbookException;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
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
    if (!Files.exists(site.resolve(SiteFolder.MARKER))) {
      throw new HandbookException(
          "There is no published site to pack",
          site.toString(),
          "Build it first with the goal build, or name its folder with -Dhandbook.output");
    }
    Path aside = archive.resolveSibling("." + archive.getFileName() + ".new");
    try {
      Files.createDirectories(archive.toAbsolutePath().getParent());
      int count = write(site, aside);
      Files.move(aside, archive, StandardCopyOption.ATOMIC_MOVE);
      return count;
    } catch (IOException e) {
      throw new HandbookException(
          "The archive cannot be written (" + e.getMessage() + ")",
          archive.toString(),
          "Make the folder writable, or free some space",
          e);
    }
  }

  private static int write(Path site, Path file) throws IOException {
    List<String> paths = paths(site);
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file));
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (String path : paths) {
        ZipEntry entry = new ZipEntry(path);
        // Local, as the format is: the bytes do not depend on the time zone.
        entry.setTimeLocal(WRITTEN);
        zip.putNextEntry(entry);
        Files.copy(site.resolve(path), zip);
        zip.closeEntry();
      }
    }
    return paths.size();
  }

  private static List<String> paths(Path site) throws IOException {
    try (Stream<Path> files = Files.walk(site)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> site.relativize(file).toString().replace('\\', '/'))
          .filter(path -> !path.equals(SiteFolder.MARKER))
          .sorted()
          .toList();
    }
  }
}
