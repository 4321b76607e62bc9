package dev.handbook.toc;

import java.util.Optional;

/**
 * A path behind a title that has no brackets, or no title at all: {@code Travel - travel.md}. Read
 * from its end, in time proportional to the line.
 *
 * @param title what stands before the path, without what separates them
 */
record BarePath(String title, String path) {
  /** What no path has. */
  private static final String NOT_IN_PATH = "()<>[]`:";

  /** What no title has. */
  private static final String NOT_IN_TITLE = "()<>`";

  private static final String SEPARATING = ":\u2013\u2014-";

  /** Reads a line; empty when it ends with no path of a page. */
  static Optional<BarePath> of(String line) {
    int end = line.length();
    while (end > 0 && isBlank(line.charAt(end - 1))) {
      end--;
    }
    if (end > 0 && ")>".indexOf(line.charAt(end - 1)) >= 0) {
      end--;
    }
    int dot = line.startsWith(".md", end - 3) ? end - 3 : end - 9;
    if (!line.startsWith(".m", dot) || dot == end - 9 && !line.startsWith(".markdown", dot)) {
      return Optional.empty();
    }
    int start = end;
    while (start > 0 && isOfPath(line.charAt(start - 1))) {
      start--;
    }
    int bracket = start > 0 && "(<".indexOf(line.charAt(start - 1)) >= 0 ? start - 1 : start;
    int titleEnd = bracket;
    if (bracket == start) {
      // Dashes before a path separate it from its title.
      while (start < dot - 1 && SEPARATING.indexOf(line.charAt(start)) >= 0) {
        start++;
      }
    }
    while (titleEnd > 0 && isSeparating(line.charAt(titleEnd - 1))) {
      titleEnd--;
    }
    String title = line.substring(0, titleEnd);
    return start < dot && title.chars().noneMatch(c -> NOT_IN_TITLE.indexOf(c) >= 0)
        ? Optional.of(new BarePath(title, line.substring(start, end)))
        : Optional.empty();
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c >= '\t' && c <= '\r';
  }

  private static boolean isOfPath(char c) {
    return !isBlank(c) && NOT_IN_PATH.indexOf(c) < 0;
  }

  private static boolean isSeparating(char c) {
    return isBlank(c) || SEPARATING.indexOf(c) >= 0;
  }
}
