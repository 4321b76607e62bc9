package dev.handbook.model;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SieveTest {
  private static final Mentions WORDS = Mentions.of("under construction", "tbd", "–o");

  @Test
  void wordsOfTheSourceMayBeThere() {
    assertTrue(Sieve.of(page("Owner: Tbd", "")).mayHave(WORDS));
    assertTrue(Sieve.of(page("CP–O1", "")).mayHave(WORDS));
  }

  @Test
  void wordsThatMarksDivideInTheSourceMayBeThere() {
    assertTrue(Sieve.of(page("Under *con*struction", "Under construction")).mayHave(WORDS));
  }

  @Test
  void pageWithoutTheWordsIsSetAside() {
    String text = "Ask the team that runs the service, and wait for its answer.";
    assertFalse(Sieve.of(page(text, text)).mayHave(WORDS));
    assertFalse(Sieve.of(page("", "")).mayHave(WORDS));
  }

  private static Page page(String source, String text) {
    SourceText written = new SourceText(source);
    Block block = new Block(Block.Type.PARAGRAPH, text, Span.FILE, 0, "", Map.of(), List.of());
    return new Page(
        new SourceFile(
            "a.md", written, FrontMatter.NONE, 0, Digest.of(""), List.of(), Optional.empty()),
        "a/",
        Kind.PAGE,
        "A",
        List.of(),
        Map.of(),
        List.of(),
        List.of(block),
        "",
        List.of());
  }
}
