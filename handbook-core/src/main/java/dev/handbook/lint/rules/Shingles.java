package dev.handbook.lint.rules;

import dev.handbook.lint.Scope;
import dev.handbook.model.Block;
import dev.handbook.model.Page;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Finds pages that say much the same: by runs of five words, which are counted for all pages in one
 * sorted array, so that the time grows with the text and not with the number of pairs.
 */
final class Shingles {
  private static final int RUN = 5;
  private static final int FEWEST_WORDS = 60;

  /** Runs on more pages than this are templates, not copies. */
  private static final int COMMON = 30;

  /**
   * One run in four (a power of two) is enough to find candidates; their likeness is then worked
   * out in full.
   */
  private static final int SAMPLE = 4;

  private static final double CANDIDATE = 0.3;
  private static final double NEAR = 0.5;
  private static final int PAGE_BITS = 24;
  private static final long NO_WORD = 1125899906842597L;

  private Shingles() {}

  /**
   * Two pages that say much the same.
   *
   * @param page the one to report on: it is not listed, or comes later
   * @param likeness share of the runs of both that both have, 0 to 1
   */
  record Pair(Page page, Page other, double likeness) {}

  /** The pairs of a handbook, for each page the one with the page most like it. */
  static List<Pair> pairs(Scope scope) {
    List<Page> pages =
        scope.handbook().pages().stream().filter(page -> !scope.isArchived(page)).toList();
    List<long[]> runs = pages.parallelStream().map(page -> runs(page, RUN)).toList();
    Set<String> listed =
        scope
            .handbook()
            .toc()
            .flatten()
            .flatMap(entry -> entry.path().stream())
            .collect(Collectors.toSet());
    Map<Integer, Pair> best = new TreeMap<>();
    for (long pair : candidates(runs)) {
      int first = (int) (pair >>> 32);
      int second = (int) pair;
      double likeness = likeness(runs.get(first), runs.get(second));
      if (likeness >= NEAR) {
        boolean firstIsLess =
            listed.contains(pages.get(second).path()) && !listed.contains(pages.get(first).path());
        int reported = firstIsLess ? first : second;
        int other = firstIsLess ? second : first;
        best.merge(
            reported,
            new Pair(pages.get(reported), pages.get(other), likeness),
            (old, found) -> found.likeness() > old.likeness() ? found : old);
      }
    }
    return List.copyOf(best.values());
  }

  /** The runs of so many words of a page, hashed, sorted, each once. */
  static long[] runs(Page page, int length) {
    long[] words = words(page);
    if (words.length < FEWEST_WORDS) {
      return new long[0];
    }
    long[] runs = new long[words.length - length + 1];
    for (int i = 0; i < runs.length; i++) {
      long run = 17;
      for (int j = i; j < i + length; j++) {
        run = mix(run * 31 + words[j]);
      }
      runs[i] = run;
    }
    Arrays.sort(runs);
    int kept = 0;
    for (int i = 0; i < runs.length; i++) {
      if (i == 0 || runs[i] != runs[i - 1]) {
        runs[kept++] = runs[i];
      }
    }
    return Arrays.copyOf(runs, kept);
  }

  /** A hash of words one after the other, as {@link #runs} makes it. */
  static long run(List<String> words) {
    long run = 17;
    for (String word : words) {
      run = mix(run * 31 + hash(word));
    }
    return run;
  }

  /** The hashes of the words of a page one after the other, letter case left aside. */
  private static long[] words(Page page) {
    long[] words = new long[256];
    int count = 0;
    for (Block block : Passages.of(page)) {
      char[] letters = (block.text() + " ").toCharArray();
      if (words.length < count + letters.length) {
        words = Arrays.copyOf(words, count + letters.length + words.length);
      }
      long hash = NO_WORD;
      for (char c : letters) {
        if ((c >= 'a' && c <= 'z') || Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
          hash = 31 * hash + Character.toLowerCase(c);
        } else if (hash != NO_WORD) {
          words[count++] = mix(hash);
          hash = NO_WORD;
        }
      }
    }
    return Arrays.copyOf(words, count);
  }

  private static long hash(String word) {
    long hash = NO_WORD;
    for (int i = 0; i < word.length(); i++) {
      hash = 31 * hash + word.charAt(i);
    }
    return mix(hash);
  }

  static long mix(long value) {
    long mixed = (value ^ (value >>> 33)) * 0xff51afd7ed558ccdL;
    return mixed ^ (mixed >>> 33);
  }

  private static List<Long> candidates(List<long[]> runs) {
    long[] entries = sampled(runs);
    Map<Long, Integer> shared = new HashMap<>();
    for (int from = 0; from < entries.length; ) {
      int to = from + 1;
      while (to < entries.length && entries[to] >>> PAGE_BITS == entries[from] >>> PAGE_BITS) {
        to++;
      }
      for (int i = from; i < to && to - from <= COMMON; i++) {
        for (int j = i + 1; j < to; j++) {
          long pair = (page(entries[i]) << 32) | page(entries[j]);
          shared.merge(pair, SAMPLE, Integer::sum);
        }
      }
      from = to;
    }
    return shared.entrySet().stream()
        .filter(
            entry -> {
              long smaller =
                  Math.min(
                      runs.get((int) (entry.getKey() >>> 32)).length,
                      runs.get((int) (long) entry.getKey()).length);
              return entry.getValue() >= CANDIDATE * smaller;
            })
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }

  /** Some of all runs, each with the number of its page, sorted. */
  private static long[] sampled(List<long[]> runs) {
    long[] entries = new long[runs.stream().mapToInt(of -> of.length).sum()];
    int count = 0;
    for (int page = 0; page < runs.size(); page++) {
      for (long run : runs.get(page)) {
        if ((run & (SAMPLE - 1)) == 0) {
          entries[count++] = (run << PAGE_BITS) | page;
        }
      }
    }
    Arrays.sort(entries, 0, count);
    return Arrays.copyOf(entries, count);
  }

  private static long page(long entry) {
    return entry & ((1L << PAGE_BITS) - 1);
  }

  private static double likeness(long[] first, long[] second) {
    int both = 0;
    for (int i = 0, j = 0; i < first.length && j < second.length; ) {
      int order = Long.compare(first[i], second[j]);
      both += order == 0 ? 1 : 0;
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    return (double) both / (first.length + second.length - both);
  }
}
