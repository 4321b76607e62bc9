package dev.handbook.lint.rules.copies;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Finds statements that are about the same: by their rarest words, which are numbers here, so that
 * the time grows with the statements and not with their pairs.
 */
final class StemIndex {
  /** Words that are in more statements of a matter than this do not tell what one is about. */
  private static final int COMMON = 16;

  /** By so many of its rarest words a statement is looked for. */
  private static final int RAREST = 3;

  /** The words of each statement, sorted. */
  private final int[][] words;

  /** The statements of each word, in their order. */
  private final List<Numbers> places = new ArrayList<>();

  /**
   * Numbers in the order in which they were added; no more than are looked at, then only how many.
   */
  private static final class Numbers {
    private int[] all = new int[2];
    private int size;

    void add(int number) {
      if (size < COMMON) {
        all = size < all.length ? all : Arrays.copyOf(all, 2 * size);
        all[size] = number;
      }
      size++;
    }
  }

  StemIndex(List<Statement> statements) {
    this.words = new int[statements.size()][];
    Map<String, Map<String, Integer>> byMatter = new HashMap<>();
    for (int i = 0; i < words.length; i++) {
      Statement statement = statements.get(i);
      Map<String, Integer> numbers =
          byMatter.computeIfAbsent(statement.matter(), any -> new HashMap<>());
      int[] own = new int[statement.stems().size()];
      int count = 0;
      for (String stem : statement.stems()) {
        Integer number = numbers.get(stem);
        if (number == null) {
          number = places.size();
          numbers.put(stem, number);
          places.add(new Numbers());
        }
        places.get(number).add(i);
        own[count++] = number;
      }
      Arrays.sort(own);
      words[i] = own;
    }
  }

  /** Those before a statement, of the same matter, that have one of its rarest words. */
  Iterable<Integer> candidates(int which) {
    TreeSet<Integer> found = new TreeSet<>();
    int[] rarest = new int[RAREST];
    Arrays.fill(rarest, -1);
    for (int word : words[which]) {
      int size = places.get(word).size;
      if (size > 1 && size <= COMMON) {
        enter(word, rarest);
      }
    }
    for (int word : rarest) {
      for (int i = 0; word >= 0 && places.get(word).all[i] < which; i++) {
        found.add(places.get(word).all[i]);
      }
    }
    return found;
  }

  private void enter(int word, int[] rarest) {
    int entered = word;
    for (int i = 0; i < rarest.length; i++) {
      if (rarest[i] < 0 || places.get(entered).size < places.get(rarest[i]).size) {
        int former = rarest[i];
        rarest[i] = entered;
        if (former < 0) {
          return;
        }
        entered = former;
      }
    }
  }

  /** How much of what two statements are about is the same, 0 to 1. */
  double likeness(int first, int second) {
    int[] here = words[first];
    int[] there = words[second];
    int both = 0;
    for (int i = 0, j = 0; i < here.length && j < there.length; ) {
      both += here[i] == there[j] ? 1 : 0;
      int step = Integer.compare(here[i], there[j]);
      i += step <= 0 ? 1 : 0;
      j += step >= 0 ? 1 : 0;
    }
    return both < Statement.FEWEST_STEMS ? 0 : (double) both / (here.length + there.length - both);
  }
}
