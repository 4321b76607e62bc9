package dev.handbook.text;

import java.util.function.IntPredicate;

/** Reads what stands for one letter in a pattern: itself, {@code \d}, {@code [a-z]}. */
final class CharClasses {
  private final String pattern;
  private final boolean anyCase;

  CharClasses(String pattern, boolean anyCase) {
    this.pattern = pattern;
    this.anyCase = anyCase;
  }

  /**
   * A set of letters and where its notation ends.
   *
   * @param single the one letter that it has, or -1
   */
  record Read(IntPredicate set, int single, int end) {}

  /** Reads at a place of the pattern. */
  Read read(int at) {
    int c = pattern.codePointAt(at);
    if (c == '.') {
      return new Read(letter -> letter != '\n', -1, at + 1);
    }
    if (c == '[') {
      return bracketed(at + 1);
    }
    return c == '\\' ? escaped(at + 1) : letter(c, at + Character.charCount(c));
  }

  private Read letter(int c, int end) {
    int folded = fold(c);
    return new Read(anyCase ? other -> fold(other) == folded : other -> other == c, c, end);
  }

  private static int fold(int c) {
    return Character.toLowerCase(Character.toUpperCase(c));
  }

  private Read escaped(int at) {
    if (at >= pattern.length()) {
      throw new LinearPattern.Unfit("nothing follows the last “\\”");
    }
    int c = pattern.codePointAt(at);
    int end = at + Character.charCount(c);
    return switch (c) {
      case 'd' -> new Read(Character::isDigit, -1, end);
      case 'D' -> new Read(letter -> !Character.isDigit(letter), -1, end);
      case 'w' -> new Read(CharClasses::isWord, -1, end);
      case 'W' -> new Read(letter -> !isWord(letter), -1, end);
      case 's' -> new Read(CharClasses::isSpace, -1, end);
      case 'S' -> new Read(letter -> !isSpace(letter), -1, end);
      case 't' -> letter('\t', end);
      case 'n' -> letter('\n', end);
      default -> {
        if (Character.isLetterOrDigit(c)) {
          throw new LinearPattern.Unfit(
              "“\\" + Character.toString(c) + "” is not available, at character " + at);
        }
        yield letter(c, end);
      }
    };
  }

  /** Letters, digits and the underscore, of all scripts. */
  static boolean isWord(int letter) {
    return Character.isLetterOrDigit(letter) || letter == '_';
  }

  private static boolean isSpace(int letter) {
    return Character.isWhitespace(letter) || Character.isSpaceChar(letter);
  }

  private Read bracketed(int from) {
    boolean negated = pattern.startsWith("^", from);
    int at = negated ? from + 1 : from;
    IntPredicate set = letter -> false;
    boolean first = true;
    while (at < pattern.length() && (first || pattern.charAt(at) != ']')) {
      first = false;
      Read low = pattern.charAt(at) == '\\' ? escaped(at + 1) : one(at);
      at = low.end();
      boolean range = pattern.startsWith("-", at) && !pattern.startsWith("-]", at);
      if (range && at + 1 < pattern.length() && low.single() >= 0) {
        Read high = pattern.charAt(at + 1) == '\\' ? escaped(at + 2) : one(at + 1);
        if (high.single() < low.single()) {
          throw new LinearPattern.Unfit("a range in “[…]” runs backwards, at character " + at);
        }
        set = set.or(range(low.single(), high.single()));
        at = high.end();
      } else {
        set = set.or(low.set());
      }
    }
    if (at >= pattern.length()) {
      throw new LinearPattern.Unfit("a “]” is missing");
    }
    return new Read(negated ? set.negate() : set, -1, at + 1);
  }

  private Read one(int at) {
    int c = pattern.codePointAt(at);
    return letter(c, at + Character.charCount(c));
  }

  private IntPredicate range(int low, int high) {
    IntPredicate within = letter -> letter >= low && letter <= high;
    return anyCase
        ? letter ->
            within.test(letter)
                || within.test(Character.toLowerCase(letter))
                || within.test(Character.toUpperCase(letter))
        : within;
  }
}
