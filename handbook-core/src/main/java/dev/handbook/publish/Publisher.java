package dev.handbook.publish;

import dev.handbook.model.HandbookException;
import dev.handbook.model.Site;
import dev.handbook.model.SiteFile;
import dev.handbook.work.Workers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Publishes a site in whole or not at all.
 *
 * <p>The site is written into a folder beside the output, counted, and swapped in by two renames:
 * the former site steps aside, the new one takes its place, then the former is deleted. If a step
 * fails the former site is put back; if the process dies between the two renames the next run puts
 * it back before it does anything else.
 */
public final class Publisher {
  private Publisher() {}

  /**
   * Fails at once when a site could not be published to a folder, before any work is done for it.
   *
   * @throws HandbookException when the folder cannot be written or is not ours to replace
   */
  public static void check(Path output) {
    Path target = output.toAbsolutePath().normalize();
    try {
      SiteFolder.refuseAnothers(target);
      Files.createDirectories(target.getParent());
      if (!Files.isWritable(target.getParent())) {
        throw new IOException("no permission to write");
      }
    } catch (IOException e) {
      throw unwritable(target.getParent(), e);
    }
  }

  /**
   * Writes a site and swaps it in, as if there had been none before.
   *
   * @param output folder of the site; must be missing, empty, or a site published before
   * @return the folder
   * @throws HandbookException when the folder cannot be written or is not ours to replace
   */
  public static Path publish(Path output, Site site) {
    return publish(output, site, FormerSite.ofThisRun());
  }

  /**
   * The same, which takes over what the former site has.
   *
   * @param former what is known of it
   */
  public static Path publish(Path output, Site site, FormerSite former) {
    check(output);
    Path target = output.toAbsolutePath().normalize();
    try {
      PublishLock lock = PublishLock.of(target);
      try {
        swapIn(target, site, former);
        former.published(target);
      } finally {
        lock.close();
      }
      return target;
    } catch (IOException e) {
      throw unwritable(target, e);
    }
  }

  /** Writes and swaps; only for one who holds the lock. */
  static void swapIn(Path target, Site site, FormerSite former) throws IOException {
    Swap swap = Swap.of(target);
    swap.recover();
    SiteFolder.refuseAnothers(target);
    boolean done = false;
    try {
      writeAll(swap.staging(), target, site, former);
      swap.commit();
      done = true;
    } catch (UncheckedIOException e) {
      throw new IOException(e.getMessage(), e);
    } finally {
      if (!done) {
        swap.rollBack();
      }
    }
  }

  private static void writeAll(Path staging, Path target, Site site, FormerSite former)
      throws IOException {
    Map<String, SiteFile> byPath = distinct(site);
    Staging folder = Staging.of(staging, target, former, byPath.keySet());
    Workers.each("Writing", site.files(), SiteFile::path, folder::put);
    long written = count(staging) - 1;
    if (written != byPath.size()) {
      throw new IOException(byPath.size() + " files were to be written, " + written + " are there");
    }
  }

  /**
   * Two files of one path would overwrite each other, on some hosts also when only case differs.
   */
  private static Map<String, SiteFile> distinct(Site site) {
    Map<String, String> folded = new HashMap<>();
    Map<String, SiteFile> byPath = new HashMap<>();
    for (SiteFile file : site.files()) {
      String former = folded.put(file.path().toLowerCase(Locale.ROOT), file.path());
      if (former != null) {
        throw new HandbookException(
            "Two files of the site would have the same name",
            former.equals(file.path()) ? former : former + " and " + file.path(),
            "Rename the page or asset of that name");
      }
      byPath.put(file.path(), file);
    }
    return byPath;
  }

  private static long count(Path folder) throws IOException {
    // Looks at each file once; a walk that is filtered does it twice.
    try (Stream<Path> files =
        Files.find(folder, Integer.MAX_VALUE, (path, found) -> found.isRegularFile())) {
      return files.count();
    }
  }

  private static HandbookException unwritable(Path path, Exception cause) {
    return new HandbookException(
        "The site cannot be written (" + cause.getMessage() + ")",
        path.toString(),
        "Make the folder writable, free some space, or name another with -Dhandbook.output",
        cause);
  }
}
