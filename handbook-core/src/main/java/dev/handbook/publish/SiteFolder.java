package dev.handbook.publish;

import dev.handbook.files.Markers;
import dev.handbook.files.WorkFolder;
import dev.handbook.model.HandbookException;
import dev.handbook.text.Checksums;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells a folder we may replace from any other, also while another build swaps it. */
final class SiteFolder {
  /** What a work tree of git has, a file or a folder. */
  private static final String GIT = ".git";

  private static final String ANOTHER = "Name another folder with -Dhandbook.output";

  private SiteFolder() {}

  /** Names of what lies in a folder at one moment. */
  interface Listing {
    List<String> of(Path folder) throws IOException;
  }

  /**
   * Refuses what is not ours to replace; absent and empty folders are.
   *
   * @throws HandbookException with the remedy
   */
  static void refuseAnothers(Path target) throws IOException {
    if (target.getFileName() == null) {
      throw new HandbookException(
          "The output is the root of the file system", target.toString(), ANOTHER);
    }
    WorkFolder.of(target);
    if (Files.isRegularFile(target, LinkOption.NOFOLLOW_LINKS)) {
      throw new HandbookException(
          "The output is a file", target.toString(), "Name a folder with -Dhandbook.output");
    }
    if (MountPoints.has(target)) {
      throw new HandbookException(
          "The output is a mount point, which cannot be replaced as a whole",
          target.toString(),
          "Name a folder in it, as in -Dhandbook.output=" + target.resolve("site"));
    }
    if (Files.exists(target.resolve(GIT), LinkOption.NOFOLLOW_LINKS)) {
      throw new HandbookException(
          "The output folder is a git work tree, whose history would be deleted",
          target.toString(),
          ANOTHER + ", and copy the site from there");
    }
    if (isAnothers(target, SiteFolder::names)) {
      throw new HandbookException(
          "The output folder holds files that are not a handbook site",
          target.toString(),
          "Name an empty or a new folder with -Dhandbook.output, or empty this one");
    }
  }

  /**
   * A folder is opened first and read then, and in between another build may swap it: what is read
   * is then the former site, that loses its files one by one. So a folder without the marker counts
   * only if it is the same before and after and has none yet.
   */
  static boolean isAnothers(Path target, Listing listing) throws IOException {
    try {
      while (true) {
        Object before = identity(target);
        List<String> names = listing.of(target);
        if (names.isEmpty() || names.contains(Markers.SITE)) {
          return false;
        }
        boolean marked = Files.exists(target.resolve(Markers.SITE), LinkOption.NOFOLLOW_LINKS);
        if (!marked && Objects.equals(before, identity(target))) {
          return true;
        }
      }
    } catch (NoSuchFileException absent) {
      return false;
    }
  }

  /**
   * What the marker of a site says: a sum of the path of each file in it, so that the files that
   * somebody else has added are known. The paths themselves are not told to readers.
   */
  static String listed(Collection<String> paths) {
    return paths.stream().map(SiteFolder::sum).sorted().collect(Collectors.joining("\n", "", "\n"));
  }

  private static String sum(String path) {
    return Long.toHexString(Checksums.of(path.getBytes(StandardCharsets.UTF_8)));
  }

  /**
   * Refuses to delete what no build has written.
   *
   * @param folder a published site, or what a run that was killed has left of one
   * @throws HandbookException with the first file that the marker does not list
   */
  static void refuseOthersFiles(Path folder) throws IOException {
    WorkFolder work = WorkFolder.of(folder);
    if (!work.isThere()) {
      return;
    }
    Set<String> known =
        new HashSet<>(
            work.read(Markers.SITE)
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8).lines().toList())
                .orElse(List.of()));
    Optional<Path> another;
    try (Stream<Path> files =
        Files.find(folder, Integer.MAX_VALUE, (path, found) -> !found.isDirectory())) {
      another =
          files
              .filter(file -> !file.equals(folder.resolve(Markers.SITE)))
              .filter(file -> !known.contains(sum(path(folder, file))))
              .sorted()
              .findFirst();
    }
    if (another.isPresent()) {
      throw new HandbookException(
          "This file was not written by a build, and publishing would delete it",
          another.get().toString(),
          "Move it away; files of the site belong in the content folder");
    }
  }

  private static String path(Path folder, Path file) {
    return folder.relativize(file).toString().replace('\\', '/');
  }

  /** The same for as long as it is the same folder; nothing where the file system has no such. */
  private static Object identity(Path folder) throws IOException {
    return Files.readAttributes(folder, BasicFileAttributes.class).fileKey();
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> children = Files.list(folder)) {
      return children.map(child -> child.getFileName().toString()).toList();
    }
  }
}
