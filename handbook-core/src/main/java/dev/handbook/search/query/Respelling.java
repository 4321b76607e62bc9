package dev.handbook.search.query;

import dev.handbook.search.analysis.Language;
import dev.handbook.search.analysis.TermAnalyzer;
import dev.handbook.search.section.CodePoints;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What may have been meant by a word that the handbook does not have, likeliest first: a word one
 * slip away, two words without their space, a word with another first letter, a word two slips
 * away. The browser does the same in {@code respell.js}.
 */
final class Respelling {
  /** Letters that each part of a word without its space has at least. */
  private static final int SHORTEST_PART = 2;

  /** Words with fewer letters are not cut. */
  private static final int SHORTEST_CUT = 5;

  /** Words with more letters are not cut. */
  private static final int LONGEST_CUT = 40;

  /** Words with fewer letters keep their first one. */
  private static final int SHORTEST_TURNED = 4;

  private final Language language;
  private final TermDictionary dictionary;
  private final TermAnalyzer analyzer;

  Respelling(Language language, TermDictionary dictionary, TermAnalyzer analyzer) {
    this.language = language;
    this.dictionary = dictionary;
    this.analyzer = analyzer;
  }

  /**
   * What was meant.
   *
   * @param parts two, when a space was missing, of which all are meant; else alternatives
   * @param apart whether a space was missing
   */
  record Meant(List<TermDictionary.Correction> parts, boolean apart) {
    Meant {
      parts = List.copyOf(parts);
    }

    /** How the query is to be written. */
    String surface() {
      return apart ? parts.get(0).surface() + " " + parts.get(1).surface() : parts.get(0).surface();
    }
  }

  /** What may have been meant by a word; empty if nothing is near it. */
  Optional<Meant> of(String word, String term) {
    List<TermDictionary.Correction> near = dictionary.corrections(word, term);
    if (near.isEmpty() || near.get(0).distance() > 1) {
      List<TermDictionary.Correction> parts = apart(word);
      if (!parts.isEmpty()) {
        return Optional.of(new Meant(parts, true));
      }
      List<TermDictionary.Correction> turned = otherBeginnings(word);
      near = turned.isEmpty() ? near : turned;
    }
    return near.isEmpty() ? Optional.empty() : Optional.of(new Meant(near, false));
  }

  /** The two words, both as they are spelt somewhere, of which the rarer is the most frequent. */
  private List<TermDictionary.Correction> apart(String word) {
    List<TermDictionary.Correction> best = List.of();
    int length = word.length();
    if (length < SHORTEST_CUT || length > LONGEST_CUT || TermDictionary.paired(word)) {
      return best;
    }
    int most = 0;
    for (int at = SHORTEST_PART; at <= length - SHORTEST_PART; at++) {
      Optional<TermDictionary.Correction> left = part(word.substring(0, at));
      Optional<TermDictionary.Correction> right =
          left.isEmpty() ? Optional.empty() : part(word.substring(at));
      if (right.isPresent()) {
        int lesser = Math.min(left.get().entry().weight(), right.get().entry().weight());
        if (lesser > most) {
          most = lesser;
          best = List.of(left.get(), right.get());
        }
      }
    }
    return best;
  }

  /** A part of a word that is cut; the shortest small words are parts of too many others. */
  private Optional<TermDictionary.Correction> part(String part) {
    return part.length() <= SHORTEST_PART && language.fillers().contains(part)
        ? Optional.empty()
        : spelt(part);
  }

  /** An entry that has just this spelling. */
  private Optional<TermDictionary.Correction> spelt(String word) {
    return dictionary
        .find(analyzer.stem(word))
        .filter(entry -> entry.surfaces().contains(word))
        .map(entry -> new TermDictionary.Correction(entry, word, 1));
  }

  /** Words that differ in their beginning: a letter left out, added, swapped or replaced. */
  private List<TermDictionary.Correction> otherBeginnings(String word) {
    if (word.length() < SHORTEST_TURNED || !word.chars().allMatch(c -> c >= 'a' && c <= 'z')) {
      return List.of();
    }
    Set<String> forms = new LinkedHashSet<>();
    forms.add(word.substring(1));
    forms.add(word.charAt(1) + word.substring(0, 1) + word.substring(2));
    for (char letter = 'a'; letter <= 'z'; letter++) {
      forms.add(letter + word);
      forms.add(letter + word.substring(1));
    }
    Map<String, TermDictionary.Correction> found = new LinkedHashMap<>();
    for (String form : forms) {
      spelt(form).ifPresent(each -> found.putIfAbsent(each.entry().term(), each));
    }
    List<TermDictionary.Correction> sorted = new ArrayList<>(found.values());
    sorted.sort(
        Comparator.comparingInt((TermDictionary.Correction each) -> each.entry().weight())
            .reversed()
            .thenComparing(each -> each.entry().term(), CodePoints::compare));
    return sorted.subList(0, Math.min(TermDictionary.CORRECTIONS, sorted.size()));
  }
}
