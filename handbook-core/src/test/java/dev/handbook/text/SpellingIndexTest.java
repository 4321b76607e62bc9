package dev.handbook.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SpellingIndexTest {
  private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz";
  private static final List<String> PARTS =
      List.of("sales", "team", "travel", "policy", "customer", "how-to", "review", "access");

  private static List<String> names(int count, Random random) {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      StringBuilder name = new StringBuilder(PARTS.get(random.nextInt(PARTS.size())));
      for (int j = 0; j < 3; j++) {
        name.append('-');
        for (int k = 0; k < 5; k++) {
          name.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
      }
      names.add(name.toString());
    }
    return names;
  }

  @Test
  void fewCandidatesAreComparedAsEver() {
    List<String> few = List.of("travel", "traves", "gravel");
    for (String word : List.of("travl", "travel", "xx", "gravle")) {
      assertEquals(Spelling.closest(word, few), SpellingIndex.of(few).closest(word));
    }
  }

  @Test
  void slipsAreFoundAmongThousands() {
    Random random = new Random(7);
    List<String> names = names(5_000, random);
    SpellingIndex index = SpellingIndex.of(names);
    int found = 0;
    for (int i = 0; i < 500; i++) {
      String name = names.get(random.nextInt(names.size()));
      int at = random.nextInt(name.length());
      String slip = name.substring(0, at) + 'q' + name.substring(at + random.nextInt(2));
      found += index.closest(slip).equals(Optional.of(name)) ? 1 : 0;
    }
    assertTrue(found >= 490, "found " + found + " of 500");
  }

  @Test
  void whatIsFarFromAllIsNotFound() {
    SpellingIndex index = SpellingIndex.of(names(1_000, new Random(7)));
    assertEquals(Optional.empty(), index.closest("something-else-entirely"));
    assertEquals(Optional.empty(), index.closest("x".repeat(100_000)));
  }

  @Test
  void orderOfTheCandidatesDoesNotMatter() {
    List<String> alike = IntStream.range(0, 500).mapToObj(i -> "a".repeat(20) + i).toList();
    List<String> turned = new ArrayList<>(alike);
    Collections.reverse(turned);
    for (String word : List.of("a".repeat(19) + "7", "a".repeat(21), "aab" + "a".repeat(17))) {
      assertEquals(SpellingIndex.of(alike).closest(word), SpellingIndex.of(turned).closest(word));
    }
  }
}
