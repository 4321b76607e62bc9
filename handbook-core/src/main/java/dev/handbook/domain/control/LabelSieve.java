package dev.handbook.domain.control;

import dev.handbook.text.KeywordSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Tells of nearly every text, faster than it can be read, that it has no label. */
final class LabelSieve {
  /** No word of a label has more letters. */
  private static final int LONGEST = 60;

  private static final int SHORTEST_COMPOUND = 8;

  /** What is in these signs may belong to a label or not; "#" is read as "no". */
  private static final String CLOSING_IN = "([\uff08#";

  /** The longest word of each label: one of them is in every text of ASCII that has a label. */
  private final KeywordSet tellingWords;

  /** The words with which labels begin, behind those that may be left out. */
  private final Set<String> firstWords = new HashSet<>();

  /** The words that may stand before the first one: of the document, and those that say nothing. */
  private final Set<String> leading;

  /** Words for the document that make one word with a label. */
  private final Set<String> prefixes;

  /**
   * @param labels folded
   * @param leading the words that may be left out
   * @param prefixes words for the document that make one word with a label
   */
  LabelSieve(Stream<String> labels, Set<String> leading, Set<String> prefixes) {
    this.leading = leading;
    this.prefixes = prefixes;
    Set<String> longest = new TreeSet<>();
    labels.forEach(
        label -> {
          String[] words = telling(label.split(" "));
          firstWords.add(words[0]);
          longest.add(Stream.of(words).max(Comparator.comparingInt(String::length)).orElseThrow());
        });
    tellingWords =
        KeywordSet.of(
            longest.stream()
                .filter(word -> word.length() > 1 && word.chars().allMatch(c -> c < 0x80))
                .toArray(String[]::new));
  }

  /** The words of a label without those that may be left out, unless there are no others. */
  private String[] telling(String... words) {
    String[] telling =
        Stream.of(words).filter(word -> !leading.contains(word)).toArray(String[]::new);
    return telling.length == 0 ? words : telling;
  }

  /** Whether a text may have a label: what is not all ASCII may, as it may have accents. */
  boolean mayBeIn(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > 0x7F) {
        return true;
      }
    }
    return tellingWords.in(text);
  }

  /**
   * Whether a text begins as a label does: nearly no line does. Words such as "the" and "policy"
   * stand before many things; what counts is the first other word.
   */
  boolean mayBegin(String text) {
    int at = 0;
    while (at < text.length()) {
      int end = at;
      while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
        end++;
      }
      if (end == at || end - at > LONGEST) {
        return end == at;
      }
      if (text.charAt(at) > 0x2E7F) {
        return true;
      }
      String word = Folding.of(text.substring(at, end));
      if (firstWords.contains(word) || isCompound(word)) {
        return true;
      }
      if (!leading.contains(word)) {
        return false;
      }
      at = end;
      while (at < text.length() && !Character.isLetterOrDigit(text.charAt(at))) {
        if (CLOSING_IN.indexOf(text.charAt(at)) >= 0) {
          return true;
        }
        at++;
      }
    }
    return true;
  }

  private boolean isCompound(String word) {
    if (word.length() > SHORTEST_COMPOUND) {
      for (String prefix : prefixes) {
        if (word.startsWith(prefix)) {
          return true;
        }
      }
    }
    return false;
  }
}
