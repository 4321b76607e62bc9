package dev.handbook.site.theme;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * The paths that are taken in a site, so that no file overwrites another.
 *
 * <p>Upper and lower case count as the same, for disks where they are; a file never stands where a
 * folder must.
 */
public final class PathRegistry {
  private static final int MAX_SEGMENT_BYTES = 255;
  private static final int MAX_PATH_BYTES = 3000;

  private final Set<String> files = new HashSet<>();
  private final Set<String> folders = new HashSet<>();

  /**
   * Takes the path of a file if it is free and can be written on any disk.
   *
   * @return whether it is now ours
   */
  public boolean claim(String path) {
    if (!isWritable(path)) {
      return false;
    }
    String folded = path.toLowerCase(Locale.ROOT);
    if (files.contains(folded) || folders.contains(folded)) {
      return false;
    }
    for (int slash = folded.indexOf('/'); slash >= 0; slash = folded.indexOf('/', slash + 1)) {
      if (files.contains(folded.substring(0, slash))) {
        return false;
      }
    }
    take(path);
    return true;
  }

  /** Takes the path of a page of the handbook, which nothing else may dispute. */
  public void take(String path) {
    String folded = path.toLowerCase(Locale.ROOT);
    for (int slash = folded.indexOf('/'); slash >= 0; slash = folded.indexOf('/', slash + 1)) {
      folders.add(folded.substring(0, slash));
    }
    files.add(folded);
  }

  /**
   * Takes a folder address for a page that the site adds by itself; pages of the handbook come
   * first, so it may get a number.
   *
   * @param name such as {@code a-z}
   * @return the address, such as {@code a-z/} or {@code a-z-2/}
   */
  public String claimFolder(String name) {
    String free = name;
    for (int i = 2; !claim(free + "/index.html"); i++) {
      free = name + "-" + i;
    }
    return free + "/";
  }

  private static boolean isWritable(String path) {
    if (path.isEmpty() || path.getBytes(StandardCharsets.UTF_8).length > MAX_PATH_BYTES) {
      return false;
    }
    for (String segment : path.split("/", -1)) {
      boolean odd =
          segment.isEmpty()
              || segment.equals(".")
              || segment.equals("..")
              || segment.getBytes(StandardCharsets.UTF_8).length > MAX_SEGMENT_BYTES
              || segment.chars().anyMatch(c -> c < ' ' || c == 127 || c == '\\');
      if (odd) {
        return false;
      }
    }
    return true;
  }
}
