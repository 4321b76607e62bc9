package dev.handbook.markdown.base;

/**
 * What a line costs on its whole way into the site, guessed from its beginning before any parser
 * sees it: otherwise a page of a million list items would be refused only after it was parsed.
 *
 * <p>Steps are those of {@link Budget}. They are in proportion to measured times of pages made of
 * many such lines.
 */
final class LineCost {
  private static final int ANY = 100;
  private static final int BLANK = 17_000;
  private static final int QUOTE = 1_000;
  private static final int ITEM = 17_000;
  private static final int HEADING = 32_000;
  private static final int ROW = 19_000;
  private static final int FOOTNOTE = 28_000;
  private static final int DEFINITION = 16_000;
  private static final int MARKER = 20_000;
  private static final int HTML = 500;
  private static final int FENCE = 500;

  private LineCost() {}

  /** What the line between two offsets costs. */
  static long of(String text, int start, int end) {
    long cost = ANY;
    int at = start;
    while (at < end) {
      char c = text.charAt(at);
      if (c == ' ' || c == '\t') {
        at++;
      } else if (c == '>') {
        cost += QUOTE;
        at++;
      } else if (isItem(text, at, end)) {
        cost += ITEM;
        at += 2;
      } else {
        return cost + rest(text, at, end);
      }
    }
    return cost + BLANK;
  }

  private static boolean isItem(String text, int at, int end) {
    int i = at;
    while (i < end && i < at + 9 && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
      i++;
    }
    boolean mark = i < end && (i > at ? ".)" : "-+*").indexOf(text.charAt(i)) >= 0;
    return mark && (i + 1 == end || text.charAt(i + 1) == ' ' || text.charAt(i + 1) == '\t');
  }

  private static int rest(String text, int at, int end) {
    char next = at + 1 < end ? text.charAt(at + 1) : ' ';
    return switch (text.charAt(at)) {
      case '#', '=' -> HEADING;
      case '|' -> ROW;
      case '<' -> HTML;
      case '`', '~' -> FENCE;
      case '[' -> next == '^' ? FOOTNOTE : 0;
      case ':' -> next == ' ' ? DEFINITION : 0;
      case '{' -> next == '%' ? MARKER : 0;
      default -> 0;
    };
  }
}
