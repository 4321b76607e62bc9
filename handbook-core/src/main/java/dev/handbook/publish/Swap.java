package dev.handbook.publish;

import dev.handbook.files.Markers;
import dev.handbook.files.WorkFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** The new and the former site beside the target, and the two renames between them. */
final class Swap {
  private final Path target;
  private final Path staging;
  private final Path former;

  private Swap(Path target, Path staging, Path former) {
    this.target = target;
    this.staging = staging;
    this.former = former;
  }

  /** Both lie in the target's own folder: a rename never crosses a file system. */
  static Swap of(Path target) {
    String name = target.getFileName().toString();
    return new Swap(
        target,
        target.resolveSibling("." + name + ".new"),
        target.resolveSibling("." + name + ".old"));
  }

  Path staging() {
    return staging;
  }

  /** Puts things right that a run which was killed has left behind. */
  void recover() throws IOException {
    SiteFolder.refuseOthersFiles(former);
    SiteFolder.refuseOthersFiles(staging);
    if (isThere(former)) {
      if (isThere(target)) {
        delete(former);
      } else {
        rename(former, target);
      }
    }
    delete(staging);
  }

  /** Swaps the new site in. Until the second rename the former one can be put back. */
  void commit() throws IOException {
    if (isThere(target)) {
      // Somebody may have put a file there while the new site was written.
      SiteFolder.refuseOthersFiles(target);
      rename(target, former);
    }
    rename(staging, target);
    delete(former);
  }

  /** Leaves the former site as it was. What cannot be deleted now the next run deletes. */
  void rollBack() {
    try {
      if (isThere(former) && !isThere(target)) {
        rename(former, target);
      }
      delete(staging);
    } catch (IOException e) {
      // The failure that led here is the one to tell; the next run clears up.
    }
  }

  private static boolean isThere(Path folder) {
    return Files.exists(folder, LinkOption.NOFOLLOW_LINKS);
  }

  private static void rename(Path from, Path to) throws IOException {
    WorkFolder.of(from.getParent())
        .rename(from.getFileName().toString(), to.getFileName().toString());
  }

  private static void delete(Path folder) throws IOException {
    WorkFolder.of(folder).deleteAll(Markers.SITE);
  }
}
