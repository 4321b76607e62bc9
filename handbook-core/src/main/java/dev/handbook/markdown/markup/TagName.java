package dev.handbook.markdown.markup;

import java.util.Locale;

/** The names of tags in a writer's HTML. */
public final class TagName {
  private TagName() {}

  /** The name of the tag whose name begins at an offset, in lower case. */
  public static String of(CharSequence tag, int from) {
    int end = from;
    while (end < tag.length() && !endsWith(tag.charAt(end))) {
      end++;
    }
    return tag.subSequence(from, end).toString().toLowerCase(Locale.ROOT);
  }

  /** Whether a character ends a name. */
  static boolean endsWith(char c) {
    return c <= ' ' || c == '/' || c == '>';
  }
}
