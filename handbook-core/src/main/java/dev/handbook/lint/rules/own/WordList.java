package dev.handbook.lint.rules.own;

import dev.handbook.text.LinearPattern.Found;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds words and phrases as a whole, letter case left aside. A text is read once, however many
 * there are: at each word only the phrases that begin with it are looked at.
 */
final class WordList implements OwnPhrase.Phrases {
  /** The phrases by their first words, the longest first. */
  private final Map<String, List<String>> byFirst = new HashMap<>();

  /** How long first words are. */
  private final Set<Integer> lengths = new HashSet<>();

  private WordList(List<String> phrases) {
    for (String phrase : phrases) {
      String small = phrase.strip().toLowerCase(Locale.ROOT);
      int end = endOfWord(small, 0);
      lengths.add(end);
      byFirst.merge(small.substring(0, end), List.of(small), WordList::longestFirst);
    }
  }

  static WordList of(List<String> phrases) {
    return new WordList(phrases);
  }

  private static List<String> longestFirst(List<String> some, List<String> others) {
    return Stream.concat(some.stream(), others.stream())
        .sorted(Comparator.comparingInt(String::length).reversed())
        .toList();
  }

  @Override
  public Optional<Found> find(String text, int from) {
    int at = from;
    while (at < text.length()) {
      int end = endOfWord(text, at);
      if (lengths.contains(end - at)) {
        List<String> phrases = byFirst.get(text.substring(at, end).toLowerCase(Locale.ROOT));
        if (phrases != null) {
          for (String phrase : phrases) {
            if (isAt(phrase, text, at)) {
              return Optional.of(new Found(at, at + phrase.length()));
            }
          }
        }
      }
      at = end;
    }
    return Optional.empty();
  }

  private static boolean isAt(String phrase, String text, int at) {
    int end = at + phrase.length();
    return text.regionMatches(true, at, phrase, 0, phrase.length())
        && (end >= text.length()
            || !isWord(text.codePointBefore(end))
            || !isWord(text.codePointAt(end)));
  }

  /** Behind the word that begins at a place, or behind the one sign that is none. */
  private static int endOfWord(String text, int from) {
    int at = from;
    while (at < text.length() && isWord(text.codePointAt(at))) {
      at += Character.charCount(text.codePointAt(at));
    }
    return at > from || at == text.length() ? at : at + Character.charCount(text.codePointAt(at));
  }

  private static boolean isWord(int letter) {
    return Character.isLetterOrDigit(letter) || letter == '_';
  }
}
