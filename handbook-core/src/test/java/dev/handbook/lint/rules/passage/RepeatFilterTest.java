package dev.handbook.lint.rules.passage;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class RepeatFilterTest {
  @Test
  void hashThatComesTwiceIsKnownAmongManyThatComeOnce() {
    long[] hashes = new Random(5).longs(10_000).toArray();
    RepeatFilter recurring = new RepeatFilter(hashes.length + 1);
    for (long hash : hashes) {
      recurring.add(hash);
    }
    recurring.add(hashes[77]);
    long taken = Arrays.stream(hashes).filter(recurring::has).count();
    assertTrue(recurring.has(hashes[77]));
    assertTrue(taken < hashes.length / 4, taken + " seem to recur");
  }

  @Test
  void noneIsMissedWhereBitsAreFew() {
    RepeatFilter recurring = new RepeatFilter(0);
    for (long hash = 0; hash < 1_000; hash++) {
      recurring.add(hash << 2);
      recurring.add(hash << 2);
    }
    for (long hash = 0; hash < 1_000; hash++) {
      assertTrue(recurring.has(hash << 2));
    }
  }
}
