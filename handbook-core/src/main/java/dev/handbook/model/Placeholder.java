package dev.handbook.model;

import java.util.List;

/**
 * A place in a page's HTML that is filled when the page is written, because only then it is known
 * where the target of a link lives.
 *
 * <p>Holes are written with two control characters (U+0001, U+0002), which HTML forbids. The reader
 * replaces them in source files, and whoever writes HTML does it with those that were written as
 * entities, so no page can forge a hole. They are Latin-1, as most pages are, which thus take one
 * byte for each letter in memory and not two.
 *
 * @param kind what to put there
 * @param link index into {@link Page#links()}
 */
public record Placeholder(Kind kind, int link) {
  /** What a hole is filled with. */
  public enum Kind {
    /** The address of the link's target, for an attribute. */
    ADDRESS('u'),
    /** The title of the page the link leads to, as text. */
    TITLE('t'),
    /** Further attributes of the element that carries the link, each with a leading blank. */
    ATTRIBUTES('a');

    private static final List<Kind> ALL = List.of(values());

    private final char letter;

    Kind(char letter) {
      this.letter = letter;
    }

    private static Kind of(char letter) {
      for (Kind kind : ALL) {
        if (kind.letter == letter) {
          return kind;
        }
      }
      throw new IllegalArgumentException("no such hole: " + letter);
    }
  }

  /** Gives what belongs into a hole, already escaped for the place it stands in. */
  @FunctionalInterface
  public interface Filler {
    /** The text for a hole. */
    String fill(Placeholder placeholder);
  }

  private static final char OPEN = '\u0001';
  private static final char CLOSE = '\u0002';

  /** The hole as it stands in HTML. */
  public String mark() {
    return "" + OPEN + kind.letter + link + CLOSE;
  }

  /** Whether a character may stand in HTML only as part of a hole. */
  public static boolean reserved(char c) {
    return c == OPEN || c == CLOSE;
  }

  /** Copies HTML and fills its holes on the way. */
  public static String fill(String html, Filler filler) {
    int open = html.indexOf(OPEN);
    if (open < 0) {
      return html;
    }
    StringBuilder out = new StringBuilder(html.length() + 512);
    int from = 0;
    for (; open >= 0; open = html.indexOf(OPEN, from)) {
      int close = html.indexOf(CLOSE, open);
      Kind kind = Kind.of(html.charAt(open + 1));
      out.append(html.substring(from, open));
      out.append(filler.fill(new Placeholder(kind, Integer.parseInt(html, open + 2, close, 10))));
      from = close + 1;
    }
    return out.append(html.substring(from)).toString();
  }
}
