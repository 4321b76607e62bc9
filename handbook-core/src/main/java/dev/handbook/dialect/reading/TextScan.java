package dev.handbook.dialect.reading;

import java.util.HashMap;
import java.util.Map;

/**
 * Looks for marks in a text. Where one stands is looked for once, however often it is asked for: so
 * a text is read once however many beginnings without an end it has.
 */
public final class TextScan {
  /** So far an end is looked for. */
  public static final int LONGEST = 20_000;

  private final String text;

  /** For each mark from where it was looked for, and where it stands. */
  private final Map<String, int[]> nearest = new HashMap<>();

  /** Looks in a text. */
  public TextScan(String text) {
    this.text = text;
  }

  /** The offset behind the next one of a mark; -1 when there is none within reach. */
  public int end(String mark, int from) {
    int found = next(mark, from);
    return found < 0 || found - from > LONGEST ? -1 : found + mark.length();
  }

  /** Where a mark stands next; -1 when it does not. */
  public int next(String mark, int from) {
    int[] known = nearest.computeIfAbsent(mark, key -> new int[] {0, -2});
    boolean holds = known[1] != -2 && known[0] <= from && (known[1] == -1 || known[1] >= from);
    if (!holds) {
      known[0] = from;
      known[1] = text.indexOf(mark, from);
    }
    return known[1];
  }

  /** Where the next character stands that is no blank. */
  public int skipBlanks(int from) {
    int i = from;
    while (i < text.length() && Character.isWhitespace(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private static boolean isName(char c) {
    return Character.isLetterOrDigit(c) || "_-./@".indexOf(c) >= 0;
  }

  /** Where a name ends. */
  public int nameEnd(int from) {
    int i = from;
    while (i < text.length() && isName(text.charAt(i))) {
      i++;
    }
    return i;
  }
}
