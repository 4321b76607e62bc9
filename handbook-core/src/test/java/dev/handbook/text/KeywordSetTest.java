package dev.handbook.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class KeywordSetTest {
  private static final KeywordSet WORDS = KeywordSet.of("tbd", "to be ", "??");

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

  @Test
  void ofLongWordsItMissesNone() {
    List<String> words = List.of("dodod", "todods", "odot to do");
    KeywordSet keywords = KeywordSet.of(words.toArray(String[]::new));
    String alphabet = "toOdsD ";
    Random random = new Random(7);
    for (int i = 0; i < 20_000; i++) {
      StringBuilder made = new StringBuilder();
      random.ints(40, 0, alphabet.length()).forEach(at -> made.append(alphabet.charAt(at)));
      String small = made.toString().toLowerCase(Locale.ROOT);
      boolean expected = words.stream().anyMatch(small::contains);
      assertEquals(expected, keywords.in(made.toString()), small);
    }
  }

  @Test
  void lettersThatShareBitsAreToldApart() {
    assertFalse(KeywordSet.of("spot").in("3p/t s0o4"));
    assertTrue(KeywordSet.of("sp0t").in("x sp0t"));
    assertFalse(KeywordSet.of("sp0t").in("x sppt"));
  }
}
