package dev.handbook.markdown.base;

import java.util.Arrays;

/**
 * A text in which every line ends with a line feed alone, and the way back to the offsets of the
 * original: so a page is read the same whichever line ends its writer's editor leaves.
 */
public final class LineFeeds {
  private final String text;

  /** Offsets in {@link #text} behind each of which one more character of the original is gone. */
  private final int[] dropped;

  private LineFeeds(String text, int[] dropped) {
    this.text = text;
    this.dropped = dropped;
  }

  /** Reads a text. */
  public static LineFeeds of(String original) {
    if (original.indexOf('\r') < 0) {
      return new LineFeeds(original, new int[0]);
    }
    StringBuilder out = new StringBuilder(original.length());
    int[] dropped = new int[16];
    int count = 0;
    for (int i = 0; i < original.length(); i++) {
      char c = original.charAt(i);
      boolean pair = c == '\r' && i + 1 < original.length() && original.charAt(i + 1) == '\n';
      if (!pair) {
        out.append(c == '\r' ? '\n' : c);
      } else {
        if (count == dropped.length) {
          dropped = Arrays.copyOf(dropped, count * 2);
        }
        dropped[count++] = out.length();
      }
    }
    return new LineFeeds(out.toString(), Arrays.copyOf(dropped, count));
  }

  /** The text. */
  public String text() {
    return text;
  }

  /** The offset in the original of an offset in the text. */
  int original(int offset) {
    if (dropped.length == 0) {
      return offset;
    }
    int found = Arrays.binarySearch(dropped, offset);
    return offset + (found >= 0 ? found : -found - 1);
  }
}
