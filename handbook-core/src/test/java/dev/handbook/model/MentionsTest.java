package dev.handbook.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class MentionsTest {
  private static final Mentions WORDS = Mentions.of("tbd", "to be ", "??");

  @Test
  void aWordWithinAnotherIsMentioned() {
    assertTrue(WORDS.in("xTbDx"));
  }

  @Test
  void aTextWithoutAWordMentionsNone() {
    assertFalse(WORDS.in("To bed, T B D?"));
  }

  @Test
  void anEmptyTextMentionsNothing() {
    assertFalse(WORDS.in(""));
  }

  @Test
  void aWordBehindLettersOfOtherPlanesIsMentioned() {
    assertTrue(WORDS.in("\uD83D\uDE00\uD83D\uDE00\uD83D\uDE00 – TBD"));
  }

  @Test
  void lettersOutOfTheSetAreNoQuestionMarks() {
    assertFalse(WORDS.in("日本語日本語"));
  }

  @Test
  void ofAnyTextItSaysWhatASearchInSmallLettersSays() {
    String alphabet = "tTbBdDoO e?é日\uD83D\uDE00";
    Random random = new Random(7);
    for (int i = 0; i < 20_000; i++) {
      StringBuilder made = new StringBuilder();
      random.ints(12, 0, alphabet.length()).forEach(at -> made.append(alphabet.charAt(at)));
      String text = made.toString();
      String small = text.toLowerCase(Locale.ROOT);
      boolean expected = List.of("tbd", "to be ", "??").stream().anyMatch(small::contains);
      assertEquals(expected, WORDS.in(text), text);
    }
  }
}
