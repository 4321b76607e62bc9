package dev.handbook.safety;

import java.util.function.IntFunction;

/**
 * Pages of one shape in any size, of which some parser somewhere needs too much time or stack.
 *
 * @param name what is repeated
 * @param pages a page for a size, of about that many repetitions
 */
public record Family(String name, IntFunction<String> pages) {
  /** A piece that is repeated. */
  static Family of(String name, String piece) {
    return new Family(name, n -> piece.repeat(n));
  }

  /** A piece that is repeated between a beginning and an end. */
  static Family of(String name, String before, String piece, String after) {
    return new Family(name, n -> before + piece.repeat(n) + after);
  }

  /** As many opening pieces as closing ones. */
  static Family nested(String name, String open, String middle, String close) {
    return new Family(name, n -> open.repeat(n) + middle + close.repeat(n));
  }

  /** Pieces that differ by a number. */
  static Family counted(String name, String before, IntFunction<String> piece, String after) {
    return new Family(
        name,
        n -> {
          StringBuilder text = new StringBuilder(before);
          for (int i = 0; i < n; i++) {
            text.append(piece.apply(i));
          }
          return text.append(after).toString();
        });
  }

  /** The page of a size. */
  public String page(int n) {
    return pages.apply(n);
  }

  @Override
  public String toString() {
    return name;
  }
}
