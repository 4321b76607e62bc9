package dev.handbook.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SpellingTest {
  @Test
  void nearestCandidateIsMeant() {
    assertEquals(Optional.of("owner"), Spelling.closest("onwer", List.of("serves", "owner")));
  }

  @Test
  void farCandidateIsNotMeant() {
    assertEquals(Optional.empty(), Spelling.closest("colour", List.of("owner", "serves")));
  }

  @Test
  void ofEquallyNearCandidatesTheFirstInTheAlphabetIsMeant() {
    assertEquals(Optional.of("cat"), Spelling.closest("bat", List.of("hat", "cat")));
  }

  /** By its definition: what is cut short must come to the same. */
  private static int plain(String a, String b) {
    if (a.isEmpty() || b.isEmpty()) {
      return a.length() + b.length();
    }
    int change = a.charAt(0) == b.charAt(0) ? 0 : 1;
    int least =
        Math.min(
            plain(a.substring(1), b.substring(1)) + change,
            Math.min(plain(a.substring(1), b), plain(a, b.substring(1))) + 1);
    boolean swap =
        a.length() > 1
            && b.length() > 1
            && a.charAt(0) == b.charAt(1)
            && a.charAt(1) == b.charAt(0);
    return swap ? Math.min(least, plain(a.substring(2), b.substring(2)) + 1) : least;
  }

  @Test
  void distanceIsTheSameHoweverItIsCutShort() {
    Random random = new Random(7);
    for (int i = 0; i < 2_000; i++) {
      String a = word(random);
      String b = word(random);
      int distance = plain(a, b);
      assertEquals(distance, Spelling.distance(a, b), a + " " + b);
      for (int limit = 0; limit < 4; limit++) {
        assertEquals(
            Math.min(distance, limit + 1), Spelling.distance(a, b, limit), a + " " + b + limit);
      }
    }
  }

  private static String word(Random random) {
    return random
        .ints(random.nextInt(7), 'a', 'd')
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
