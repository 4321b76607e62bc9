package dev.handbook.lint.rules.copies;

import dev.handbook.model.Page;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Knows pages that are written alike on purpose, one for each alert, level or product: their titles
 * share a word and differ in another.
 */
final class TwinPages {
  private static final int SHORTEST = 4;

  private static final Pattern BETWEEN =
      Pattern.compile("[^\\p{L}\\p{N}]+|(?<=\\p{Ll})(?=\\p{Lu})|(?<=\\p{L})(?=\\p{N})");

  /** Words that tell an old copy from a new one, not one subject from another. */
  private static final Pattern VERSION =
      Pattern.compile(
          "\\d+|v\\d*|old|new|copy|draft|final|backup|archived?|previous|current|updated|version|the|and|for|our|of|to|a");

  /** What many titles end in, whatever they are about. */
  private static final Set<String> KINDS =
      Set.of(
          "policy",
          "policies",
          "procedure",
          "procedures",
          "process",
          "processes",
          "guide",
          "guides",
          "page",
          "handbook",
          "team",
          "runbook",
          "plan",
          "overview",
          "management",
          "standard",
          "with");

  private TwinPages() {}

  /** Whether the titles of two pages say that each has a subject of its own. */
  static boolean are(Page first, Page second) {
    Set<String> here = words(first.title());
    Set<String> there = words(second.title());
    Set<String> both = new HashSet<>(here);
    both.retainAll(there);
    here.removeAll(both);
    there.removeAll(both);
    return both.stream().anyMatch(word -> word.length() >= SHORTEST && !KINDS.contains(word))
        && !(here.isEmpty() && there.isEmpty());
  }

  private static Set<String> words(String title) {
    Set<String> words = new TreeSet<>();
    for (String word : BETWEEN.split(title)) {
      String small = word.toLowerCase(Locale.ROOT);
      if (!small.isEmpty() && !VERSION.matcher(small).matches()) {
        words.add(small);
      }
    }
    return words;
  }
}
