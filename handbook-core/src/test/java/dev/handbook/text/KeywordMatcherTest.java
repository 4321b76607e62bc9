package dev.handbook.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class KeywordMatcherTest {
  private static final KeywordSet LATER = KeywordSet.of("tbd", "to be ", "??");
  private static final KeywordSet WHO = KeywordSet.of("Owner", "own", "be o");
  private static final KeywordMatcher LEXICON = new KeywordMatcher(List.of(LATER, WHO));

  @Test
  void eachIsTold() {
    assertEquals(0, LEXICON.in(""));
    assertEquals(0, LEXICON.in("Ask the team."));
    assertEquals(LEXICON.bit(LATER), LEXICON.in("x TBD"));
    assertEquals(LEXICON.bit(WHO), LEXICON.in("OWNER: the team"));
    assertEquals(LEXICON.bit(LATER) | LEXICON.bit(WHO), LEXICON.in("To be owned"));
  }

  @Test
  void wordThatBeginsWithinAnotherIsFound() {
    assertEquals(LEXICON.bit(LATER) | LEXICON.bit(WHO), LEXICON.in("to be o"));
    assertEquals(LEXICON.bit(LATER), LEXICON.in("totbd"));
  }

  @Test
  void lettersOutOfTheSetAreNoQuestionMarks() {
    assertEquals(0, LEXICON.in("日本語…\uD83D\uDE00"));
  }

  @Test
  void wordsThatAreNotLookedForAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> LEXICON.bit(KeywordSet.of("tbd")));
  }

  @Test
  void ofAnyTextItSaysWhatEachOfThemSays() {
    String alphabet = "tTbBdDoOwnN eErR?é日";
    Random random = new Random(11);
    for (int i = 0; i < 20_000; i++) {
      StringBuilder made = new StringBuilder();
      random.ints(12, 0, alphabet.length()).forEach(at -> made.append(alphabet.charAt(at)));
      String text = made.toString();
      long expected =
          (LATER.in(text) ? LEXICON.bit(LATER) : 0) | (WHO.in(text) ? LEXICON.bit(WHO) : 0);
      assertEquals(expected, LEXICON.in(text), text);
    }
  }
}
