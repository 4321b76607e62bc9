package dev.handbook.markdown.markup;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;

/** Where the end tags of a text stand, by the name of their element. */
final class EndTags {
  private final Map<String, TreeSet<Integer>> places = new HashMap<>();

  EndTags(String text) {
    for (int at = text.indexOf("</"); at >= 0; at = text.indexOf("</", at + 2)) {
      int end = at + 2;
      while (end < text.length() && isOfName(text.charAt(end))) {
        end++;
      }
      if (end > at + 2) {
        String name = TagName.of(text.substring(at + 2, end), 0);
        places.computeIfAbsent(name, key -> new TreeSet<>()).add(at);
      }
    }
  }

  private static boolean isOfName(char c) {
    return c == '-' || c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
  }

  /** Whether an element is closed between two places. */
  boolean isBetween(String name, int from, int to) {
    TreeSet<Integer> ends = places.get(name);
    Integer next = ends == null ? null : ends.ceiling(from);
    return next != null && next < to;
  }
}
