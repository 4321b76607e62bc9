package dev.handbook.lint.rules.structure;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handbook.text.KeywordSet;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class RepeatedPhrasesTest {
  private static final int LONGEST = 12;

  private final RepeatedPhrases echoes = new RepeatedPhrases(LONGEST);

  private boolean echoes(String text) {
    return echoes.mayBeIn(KeywordSet.bytes(text));
  }

  @Test
  void sentenceThatRepeatsNothingHasNone() {
    assertFalse(
        echoes("The team lead signs the order, and the team sends the order to the office."));
  }

  @Test
  void textBeginsAnew() {
    assertFalse(echoes("ask the team"));
    assertFalse(echoes("ask the team"));
  }

  @Test
  void rowsOfWordsFromTheShortestToTheLongestAreSeen() {
    for (int length = 3; length <= LONGEST; length++) {
      String words =
          new Random(length)
              .ints(length, 0, 1_000_000)
              .mapToObj(Integer::toString)
              .collect(Collectors.joining(" "));
      assertTrue(echoes("Once more " + words + " " + words), words);
    }
  }

  @Test
  void noTextThatRepeatsWordsIsMissed() {
    Random random = new Random(11);
    int repeating = 0;
    for (int i = 0; i < 20_000; i++) {
      String text =
          random
              .ints(14, 0, 6)
              .mapToObj(word -> List.of("a", "the", "team", "né", "日本", "Lead").get(word))
              .collect(Collectors.joining(" "));
      if (repeats(text)) {
        repeating++;
        assertTrue(echoes(text), text);
      }
    }
    assertTrue(repeating > 1_000);
  }

  private static boolean repeats(String text) {
    List<String> words = Arrays.asList(text.split(" "));
    for (int from = 0; from < words.size(); from++) {
      for (int length = 1; from + 2 * length <= words.size(); length++) {
        List<String> row = words.subList(from, from + length);
        if (length != 2 && row.equals(words.subList(from + length, from + 2 * length))) {
          return true;
        }
      }
    }
    return false;
  }
}
