package dev.handbook.model;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SieveTest {
  private static final Mentions WORDS = Mentions.of("under construction", "tbd", "–o");

  @Test
  void wordsOfATextMayBeThere() {
    assertTrue(Sieve.of(texts("Ask", "Owner: Tbd")).mayHave(WORDS));
    assertTrue(Sieve.of(texts("CP–O1")).mayHave(WORDS));
  }

  @Test
  void wordsAreNotPutTogetherOfTwoTexts() {
    assertFalse(Sieve.of(texts("Item t", "bd")).mayHave(WORDS));
  }

  @Test
  void textsWithoutTheWordsAreSetAside() {
    String text = "Ask the team that runs the service, and wait for its answer.";
    assertFalse(Sieve.of(texts(text)).mayHave(WORDS));
    assertFalse(Sieve.of(texts("")).mayHave(WORDS));
    assertFalse(Sieve.of(texts()).mayHave(WORDS));
  }

  private static List<Block> texts(String... texts) {
    return Stream.of(texts)
        .map(t -> new Block(Block.Type.PARAGRAPH, t, Span.FILE, 0, "", Map.of(), List.of()))
        .toList();
  }
}
