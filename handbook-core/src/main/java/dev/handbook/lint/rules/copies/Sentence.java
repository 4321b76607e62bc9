package dev.handbook.lint.rules.copies;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The words and figures of a sentence, in small letters and one after the other. Made by hand and
 * not by patterns: there are as many sentences as a handbook has.
 */
final class Sentence {
  private static final int LONGEST = 300;
  private static final String ENDS = ".!?;";

  private final List<String> words = new ArrayList<>();
  private final String text;

  /** Where each word begins, and where it ends. */
  private int[] places = new int[32];

  private Sentence(String text) {
    this.text = text;
    read();
  }

  /** The sentences of a passage, those that are too long to lay down one thing left out. */
  static List<String> of(String passage) {
    List<String> sentences = new ArrayList<>(2);
    int from = 0;
    for (int i = 0; i + 2 < passage.length(); i++) {
      if (ENDS.indexOf(passage.charAt(i)) >= 0
          && passage.charAt(i + 1) <= ' '
          && isBeginning(passage.charAt(i + 2))) {
        add(passage, from, i + 1, sentences);
        from = i + 2;
      }
    }
    add(passage, from, passage.length(), sentences);
    return sentences;
  }

  private static void add(String passage, int from, int to, List<String> sentences) {
    if (to - from <= LONGEST) {
      sentences.add(passage.substring(from, to));
    }
  }

  private static boolean isBeginning(char c) {
    return Character.isUpperCase(c) || isDigit(c);
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  static Sentence read(String text) {
    return new Sentence(text);
  }

  /** Words and figures; what stands before and behind each is known by its place. */
  private void read() {
    for (int i = 0; i < text.length(); ) {
      char c = text.charAt(i);
      if (!Character.isLetterOrDigit(c)) {
        i++;
        continue;
      }
      int end = isDigit(c) ? endOfFigure(i) : endOfWord(i);
      if (places.length < 2 * words.size() + 2) {
        places = Arrays.copyOf(places, 2 * places.length);
      }
      places[2 * words.size()] = i;
      places[2 * words.size() + 1] = end;
      words.add(text.substring(i, end).toLowerCase(Locale.ROOT));
      i = end;
    }
  }

  private int endOfWord(int from) {
    int end = from;
    while (end < text.length()
        && (Character.isLetter(text.charAt(end)) || "'’".indexOf(text.charAt(end)) >= 0)) {
      end++;
    }
    return Math.max(end, from + 1);
  }

  /** With groups of three and decimals: {@code 10,000}, {@code 2.5}. */
  private int endOfFigure(int from) {
    int end = from;
    while (end < text.length()
        && (isDigit(text.charAt(end))
            || (".,".indexOf(text.charAt(end)) >= 0
                && end + 1 < text.length()
                && isDigit(text.charAt(end + 1))))) {
      end++;
    }
    return end;
  }

  int size() {
    return words.size();
  }

  /** A word by its place; empty beyond the ends. */
  String word(int at) {
    return at < 0 || at >= words.size() ? "" : words.get(at);
  }

  /** The sign right before a word, a blank if there is none. */
  char before(int at) {
    int start = places[2 * at];
    return start == 0 ? ' ' : text.charAt(start - 1);
  }

  /** The sign right behind a word, a blank if there is none. */
  char behind(int at) {
    int end = places[2 * at + 1];
    return end < text.length() ? text.charAt(end) : ' ';
  }
}
