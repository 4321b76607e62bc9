package dev.handbook.search.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import dev.handbook.Given;
import dev.handbook.browser.Chromium;
import dev.handbook.search.Books;
import dev.handbook.search.BrowserSite;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The browser makes the same words and terms of a text as the build does. */
class AnalyzerParityTest {
  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  private static final String WORDS =
      "async (texts) => { const {analyzer} = await handbookSearch.warm();"
          + " return texts.map((text) => analyzer.words(text).map((word) => word.word + '/'"
          + " + word.term + '/' + word.position + '/' + word.start + '/' + word.end).join(' ')) }";

  private static final List<String> ENDINGS =
      List.of(
          "",
          "s",
          "es",
          "ies",
          "sses",
          "ed",
          "eed",
          "ing",
          "y",
          "ational",
          "tional",
          "enci",
          "anci",
          "izer",
          "bli",
          "alli",
          "entli",
          "eli",
          "ousli",
          "ization",
          "ation",
          "ator",
          "alism",
          "iveness",
          "fulness",
          "ousness",
          "aliti",
          "iviti",
          "biliti",
          "logi",
          "icate",
          "ative",
          "alize",
          "iciti",
          "ical",
          "ful",
          "ness",
          "al",
          "ance",
          "ence",
          "er",
          "ic",
          "able",
          "ible",
          "ant",
          "ement",
          "ment",
          "ent",
          "ion",
          "sion",
          "tion",
          "ou",
          "ism",
          "ate",
          "iti",
          "ous",
          "ive",
          "ize",
          "e",
          "ll",
          "le",
          "'s",
          "’S",
          "eux",
          "elle",
          "issement",
          "ungen",
          "heiten",
          "keit",
          "isch",
          "ern",
          "ções",
          "amente",
          "idades",
          "ando",
          "mente",
          "ísimo",
          "aciones",
          "ées",
          "ment",
          "trice");

  /** Up to here languages differ by themselves; ideographs beyond are alike to most of them. */
  private static final int COMMON = 0x33ff;

  @TempDir Path folder;

  /** One language for each script. */
  static List<String> languages() {
    return Languages.ALL.stream()
        .collect(Collectors.toMap(Language::script, Language::id, (first, next) -> first))
        .values()
        .stream()
        .sorted()
        .toList();
  }

  private void compare(String language, List<String> texts) throws IOException {
    Books books = new Books().language(language).page("README.md", "Home", "Text.");
    try (BrowserSite site = new BrowserSite(books.handbook(), folder, CHROMIUM);
        TermAnalyzer analyzer = new TermAnalyzer(Languages.of(language))) {
      Page page = site.page();
      for (int from = 0; from < texts.size(); from += 2000) {
        List<String> some = texts.subList(from, Math.min(texts.size(), from + 2000));
        List<?> found = (List<?>) page.evaluate(WORDS, some);
        for (int i = 0; i < some.size(); i++) {
          assertEquals(inJava(analyzer, some.get(i)), found.get(i), some.get(i));
        }
      }
    }
  }

  private static String inJava(TermAnalyzer analyzer, String text) {
    StringBuilder out = new StringBuilder();
    for (TermAnalyzer.Token token : analyzer.of(text)) {
      out.append(out.isEmpty() ? "" : " ").append(token.word()).append('/').append(token.term());
      out.append('/').append(token.position()).append('/').append(token.start());
      out.append('/').append(token.end());
    }
    return out.toString();
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "fr", "ja"})
  void everyCodePointIsCutAlike(String language) throws IOException {
    boolean whole = language.equals("en") || Given.isLong();
    List<String> texts = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    for (int point = 1; point <= Character.MAX_CODE_POINT; point++) {
      boolean surrogate = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
      boolean empty = point > 0x33fff && point < 0xe0000 || point > 0xe0fff;
      boolean passed = !whole && point > COMMON && point % 7 != 0;
      if (surrogate || empty || passed) {
        continue;
      }
      String c = Character.toString(point);
      text.append('a').append(c).append("b ").append(c).append(" 1").append(c).append("2 ");
      text.append(c).append(c).append("ab").append(c).append("\n");
      if (text.length() > 2000) {
        texts.add(text.toString());
        text.setLength(0);
      }
    }
    texts.add(text.toString());
    compare(language, texts);
  }

  @ParameterizedTest
  @MethodSource("languages")
  void wordsOfAllShapesAreStemmedAlike(String language) throws IOException {
    Random random = new Random(4);
    String letters = "aeiouybcdglmnrstvwxzäöüßéèçñãõáíóúêôqh";
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < 1500; i++) {
      StringBuilder text = new StringBuilder();
      for (int word = 0; word < 10; word++) {
        for (int n = random.nextInt(7); n > 0; n--) {
          text.append(letters.charAt(random.nextInt(letters.length())));
        }
        text.append(ENDINGS.get(random.nextInt(ENDINGS.size())));
        text.append(random.nextInt(3) == 0 ? ENDINGS.get(random.nextInt(ENDINGS.size())) : "");
        text.append(' ');
      }
      texts.add(text.toString());
    }
    compare(language, texts);
  }

  @ParameterizedTest
  @MethodSource("languages")
  void longAndMixedTextsAreCutAlike(String language) throws IOException {
    Random random = new Random(5);
    String[] pieces = {
      "a",
      "Z",
      "Ab",
      "cD",
      "C#",
      "f++",
      "ł",
      "œ",
      "3.1",
      "9",
      ".",
      ",",
      "'",
      "’",
      ":",
      "_",
      "-",
      " ",
      "\n",
      "日",
      "本",
      "の",
      "カ",
      "ー",
      "ﾊﾞ",
      "한",
      "국",
      "ก",
      "า",
      "é",
      "ß",
      "İ",
      "Σ",
      "\u0301",
      "\u200d",
      "👩",
      "👨‍👩‍👧",
      "🇩🇪",
      "𠀋",
      "𝒜",
      "1️⃣",
      "l'",
      "א",
      "\"",
      "ـ",
      "ا",
      "\u00ad",
      "Ａ",
      "１",
      "㌢",
      "ヴ"
    };
    List<String> texts = new ArrayList<>();
    for (int length = 250; length < 262; length++) {
      texts.add("a".repeat(length) + " b");
      texts.add("a".repeat(length) + "𝒜𝒜 b");
      texts.add("x " + "𝒜".repeat(length) + " b");
      texts.add("a".repeat(length) + ":" + "b".repeat(20));
    }
    for (int i = 0; i < 2000; i++) {
      StringBuilder text = new StringBuilder();
      for (int n = random.nextInt(40); n >= 0; n--) {
        text.append(pieces[random.nextInt(pieces.length)]);
      }
      texts.add(text.toString());
    }
    compare(language, texts);
  }
}
