package dev.handbook.search.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handbook.search.analysis.Language;
import dev.handbook.search.analysis.Languages;
import dev.handbook.search.analysis.SignedWords;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Words cut here are those that the language's analyzer makes of the whole text. */
class TextScannerTest {
  /** What makes the rules of words hard, and enough plain words around it. */
  private static final List<String> PIECES =
      List.of(
          "a",
          "Word",
          "words",
          "42",
          "7",
          "I",
          "it",
          "don't",
          "page's",
          "l'accord",
          "L’été",
          ".",
          ",",
          ":",
          ";",
          "'",
          "_",
          "-",
          "/",
          "\"",
          "#",
          "*",
          "(",
          ")",
          "@",
          "\\",
          "~",
          "\t",
          "\r",
          "\r\n",
          "\u0000",
          "\u000b",
          "\u007f",
          "\u00a0",
          "\u00ad",
          "\u0085",
          "\u2028",
          "\u0301",
          "\u200d",
          "\ufe0f",
          "\u20e3",
          "ü",
          "ß",
          "İ",
          "ﬁ",
          "休暇",
          "申",
          "カ",
          "ｶ",
          "한글",
          "צה\"ל",
          "ภาษา",
          "\ud83d\ude00",
          "\ud83d",
          "\ude00",
          "é",
          "Ａ",
          "２",
          "।");

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(60); i > 0; i--) {
      text.append(random.nextInt(3) == 0 ? PIECES.get(random.nextInt(PIECES.size())) : "plain");
      text.append(random.nextInt(2) == 0 ? "" : random.nextInt(5) == 0 ? "\n" : " ");
    }
    // Lucene's scanner finds no word at all in a text that ends in the first half of a pair.
    return text.append('.').toString();
  }

  private static List<String> analysed(Analyzer analyzer, String text) throws IOException {
    List<String> words = new ArrayList<>();
    try (TokenStream stream = analyzer.tokenStream("text", SignedWords.joined(text))) {
      CharTermAttribute letters = stream.addAttribute(CharTermAttribute.class);
      PositionIncrementAttribute step = stream.addAttribute(PositionIncrementAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        words.add(step.getPositionIncrement() + " " + letters);
      }
      stream.end();
    }
    return words;
  }

  private static List<String> scanned(TextScanner scanner, String text) throws IOException {
    TextScanner.Tokens tokens = scanner.scan(text);
    List<String> words = new ArrayList<>();
    for (int i = 0; i < tokens.words().length; i++) {
      words.add(tokens.steps()[i] + " " + tokens.words()[i].text);
    }
    return words;
  }

  private static void same(String id, List<String> texts) throws IOException {
    Language language = Languages.of(id);
    WordTable table = new WordTable(UnaryOperator.identity());
    try (Analyzer analyzer = language.wordAnalyzer();
        TextScanner scanner = new TextScanner(language, table)) {
      for (String text : texts) {
        assertEquals(analysed(analyzer, text), scanned(scanner, text), text);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "de", "fr", "es", "pt", "ja", "zh", "ko", "any"})
  void wordsAreThoseOfTheAnalyzer(String language) throws IOException {
    Random random = new Random(7);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < 2_000; i++) {
      texts.add(text(random));
    }
    same(language, texts);
  }

  @Test
  void longWordsAreCutAsTheAnalyzerCutsThem() throws IOException {
    for (int length : List.of(254, 255, 256, 300, 600)) {
      String word = "Ab1".repeat(length).substring(0, length);
      same("en", List.of(word, "so " + word, word + " so", "so " + word + ", so", word + "'s so"));
    }
  }

  @Test
  void differentWordsAreNamedOnce() throws IOException {
    WordTable table = new WordTable(UnaryOperator.identity());
    try (TextScanner scanner = new TextScanner(Languages.of("en"), table)) {
      scanner.scan("again");
      TextScanner.Tokens tokens = scanner.scan("Again and again, don't and don't.");
      assertEquals(6, tokens.words().length);
      assertEquals(
          List.of("again", "and", "don't"),
          List.of(tokens.different()).stream().map(word -> word.text).toList());
    }
  }

  @Test
  void longTextsAndManyWordsFit() throws IOException {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 20_000; i++) {
      text.append("word").append(i).append(i % 50 == 0 ? " été " : " ");
    }
    same("en", List.of(text.toString()));
    assertTrue(text.length() > 1 << 16);
  }
}
