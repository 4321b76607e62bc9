package dev.handbook.site.theme;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
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

  /** Leaves room for a number. */
  private static final int MAX_NAME_BYTES = 200;

  /** The number to be tried next behind a name that is taken: many may be the same. */
  private final Map<String, Integer> numbers = new HashMap<>();

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
    String base = shortened(name);
    String free = base;
    int next = numbers.getOrDefault(base, 2);
    while (!claim(free + "/index.html")) {
      free = base + "-" + next++;
    }
    numbers.put(base, next);
    return free + "/";
  }

  /** With a last segment that is not too long for a disk, even with a number behind it. */
  private static String shortened(String name) {
    int start = name.lastIndexOf('/') + 1;
    int end = name.length();
    while (name.substring(start, end).getBytes(StandardCharsets.UTF_8).length > MAX_NAME_BYTES) {
      end = name.offsetByCodePoints(end, -1);
    }
    String fitting = name.substring(0, end);
    if (!isWritable(fitting)) {
      throw new IllegalArgumentException("no folder can have the address " + fitting);
    }
    return fitting;
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
