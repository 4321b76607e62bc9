package dev.handbook.publish;

import dev.handbook.model.HandbookException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Tells a folder we may replace from any other, also while another build swaps it. */
final class SiteFolder {
  /** In every folder we publish. */
  static final String MARKER = ".handbook-site";

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
    if (Files.isRegularFile(target)) {
      throw new HandbookException(
          "The output is a file", target.toString(), "Name a folder with -Dhandbook.output");
    }
    if (isAnothers(target, SiteFolder::names)) {
      throw new HandbookException(
          "The output folder holds files that are no handbook site",
          target.toString(),
          "Name an empty or a new folder with -Dhandbook.output, or empty this one");
    }
  }

  /**
   * A folder is opened first and read then, and in between another build may swap it: what is read
   * is then the former site, that loses its files one by one, the marker perhaps before others. So
   * a folder without the marker counts only if it is the same before and after and has none yet.
   */
  static boolean isAnothers(Path target, Listing listing) throws IOException {
    try {
      while (true) {
        Object before = identity(target);
        List<String> names = listing.of(target);
        if (names.isEmpty() || names.contains(MARKER)) {
          return false;
        }
        boolean marked = Files.exists(target.resolve(MARKER));
        if (!marked && Objects.equals(before, identity(target))) {
          return true;
        }
      }
    } catch (NoSuchFileException absent) {
      return false;
    }
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
