package dev.handbook.publish;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;

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
    if (Files.exists(former)) {
      if (Files.exists(target)) {
        delete(former);
      } else {
        Files.move(former, target, StandardCopyOption.ATOMIC_MOVE);
      }
    }
    delete(staging);
  }

  /** Swaps the new site in. Until the second rename the former one can be put back. */
  void commit() throws IOException {
    if (Files.exists(target)) {
      Files.move(target, former, StandardCopyOption.ATOMIC_MOVE);
    }
    Files.move(staging, target, StandardCopyOption.ATOMIC_MOVE);
    delete(former);
  }

  /** Leaves the former site as it was. What cannot be deleted now the next run deletes. */
  void rollBack() {
    try {
      if (Files.exists(former) && !Files.exists(target)) {
        Files.move(former, target, StandardCopyOption.ATOMIC_MOVE);
      }
      delete(staging);
    } catch (IOException e) {
      // The failure that led here is the one to tell; the next run clears up.
    }
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes found)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path emptied, IOException failure)
              throws IOException {
            if (failure != null) {
              throw failure;
            }
            Files.delete(emptied);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
