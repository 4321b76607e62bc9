package dev.handbook.text;

import java.util.function.IntPredicate;

/**
 * A pattern for content paths: {@code *} stands for anything but a slash, {@code **} for anything,
 * {@code **}{@code /} for any number of folders, {@code ?} for one character. A pattern that ends
 * in a slash means everything below that folder.
 *
 * <p>Matched without regular expressions, in time proportional to pattern times path, so that no
 * configuration can make a run hang.
 */
public record Glob(String pattern) {
  /** Whether a content path fits. */
  public boolean matches(String path) {
    String glob = pattern.startsWith("/") ? pattern.substring(1) : pattern;
    glob = glob.endsWith("/") ? glob + "**" : glob;
    int end = path.length();
    // rest[j]: what was read of the glob so far, from its end, fits the path from j on.
    boolean[] rest = new boolean[end + 1];
    rest[end] = true;
    for (int i = glob.length(); i > 0; ) {
      if (glob.startsWith("**/", i - 3) && startsToken(glob, i - 3)) {
        rest = orLater(rest, path, j -> path.charAt(j - 1) == '/', j -> true);
        i -= 3;
      } else if (glob.startsWith("**", i - 2)) {
        rest = orLater(rest, path, j -> true, j -> true);
        i -= 2;
      } else if (glob.charAt(i - 1) == '*') {
        rest = orLater(rest, path, j -> true, j -> path.charAt(j) != '/');
        i--;
      } else {
        rest = oneCharacter(rest, path, glob.charAt(i - 1));
        i--;
        if (!any(rest)) {
          return false;
        }
      }
    }
    return rest[0];
  }

  private static boolean any(boolean... rest) {
    for (boolean fits : rest) {
      if (fits) {
        return true;
      }
    }
    return false;
  }

  private static boolean startsToken(String glob, int at) {
    return at == 0 || glob.charAt(at - 1) == '/';
  }

  private static boolean[] oneCharacter(boolean[] rest, String path, char c) {
    boolean[] fits = new boolean[rest.length];
    for (int j = 0; j < path.length(); j++) {
      boolean same = c == '?' ? path.charAt(j) != '/' : path.charAt(j) == c;
      fits[j] = same && rest[j + 1];
    }
    return fits;
  }

  /** Fits here, or at a later place that may be landed on, skipping only what may be skipped. */
  private static boolean[] orLater(
      boolean[] rest, String path, IntPredicate mayLand, IntPredicate maySkip) {
    boolean[] fits = new boolean[rest.length];
    boolean later = false;
    for (int j = path.length(); j >= 0; j--) {
      later = later && j < path.length() && maySkip.test(j);
      fits[j] = rest[j] || later;
      later = later || (rest[j] && j > 0 && mayLand.test(j));
    }
    return fits;
  }
}
