package dev.handbook.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handbook.model.Fault;
import dev.handbook.model.FrontMatter;
import dev.handbook.model.FrontMatter.Mapping;
import dev.handbook.text.SourceText;
import dev.handbook.text.Span;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Front matter is split off with the place of every key, and nothing else is taken for it. */
class FrontMatterReaderTest {
  @Test
  void keysAndValuesKnowTheirPlaceInTheFile() {
    FrontMatter read = read("---\ntitle: Issue a key\nserves: [a, b]\n---\n").frontMatter();
    assertEquals(new Span(2, 1, 2, 6), read.entry("title").orElseThrow().keySpan());
    assertEquals(new Span(2, 8, 2, 19), read.get("title").orElseThrow().span());
    assertEquals(new Span(3, 9, 3, 15), read.get("serves").orElseThrow().span());
    assertEquals(new Span(3, 13, 3, 14), read.scalars("serves").get(1).span());
    assertEquals(new Span(1, 1, 4, 4), read.span().orElseThrow());
  }

  @Test
  void placesAreTheSameWithCrLf() {
    FrontMatter read = read("---\r\ntitle: x\r\nowner: RevOps\r\n---\r\nBody").frontMatter();
    assertEquals(new Span(3, 8, 3, 14), read.get("owner").orElseThrow().span());
    assertEquals(new Span(1, 1, 4, 4), read.span().orElseThrow());
  }

  @Test
  void placesAreTheSameWithCrAlone() {
    FrontMatter read = read("---\rtitle: x\rowner: RevOps\r---\rBody").frontMatter();
    assertEquals(new Span(3, 8, 3, 14), read.get("owner").orElseThrow().span());
  }

  @Test
  void columnsBehindEmojiCountUtf16Units() {
    FrontMatter read = read("---\ntitle: 😀😀\nmeta: {😀: a, b: c}\n---\n").frontMatter();
    assertEquals(new Span(2, 8, 2, 12), read.get("title").orElseThrow().span());
    Mapping meta = (Mapping) read.get("meta").orElseThrow();
    assertEquals(new Span(3, 15, 3, 16), meta.entries().get(1).keySpan());
  }

  @Test
  void unusualLineSeparatorsDoNotShiftPlaces() {
    FrontMatter read = read("---\ntitle: \"a\u0085b\u2028c\"\nowner: x\n---\n").frontMatter();
    assertEquals(new Span(3, 8, 3, 9), read.get("owner").orElseThrow().span());
  }

  @Test
  void blockTextEndsWithItsLastWord() {
    FrontMatter read = read("---\ntitle: >\n  one\n  two\n\n\nowner: x\n---\n").frontMatter();
    assertEquals(new Span(2, 8, 4, 6), read.get("title").orElseThrow().span());
  }

  @Test
  void nestedMappingSpansItsEntries() {
    String page = "---\nsigned-off:\n  on: 2026-08-14\n  by: CRO\n\n# end\n---\n";
    assertEquals(
        new Span(3, 3, 4, 10), read(page).frontMatter().get("signed-off").orElseThrow().span());
  }

  @Test
  void bodyBeginsBehindTheClosingFence() {
    assertEquals("\n# Title\n", body("---\ntitle: x\n---\n\n# Title\n"));
  }

  @Test
  void blanksBehindFencesDoNotMatter() {
    assertEquals("Body\n", body("--- \ntitle: x\n---\t \nBody\n"));
  }

  @Test
  void dotsCloseFrontMatter() {
    assertEquals("Body\n", body("---\ntitle: x\n...\nBody\n"));
  }

  @Test
  void fileMayEndWithTheFence() {
    FrontMatterReader.Result read = read("---\ntitle: x\n---");
    assertEquals("x", read.frontMatter().text("title").orElseThrow());
    assertEquals("", body("---\ntitle: x\n---"));
  }

  @Test
  void emptyFrontMatterIsNoText() {
    assertEquals("Body\n", body("---\n---\nBody\n"));
  }

  @Test
  void keysInCommentsAreFrontMatter() {
    assertEquals("Body\n", body("---\n# title: x\n# owner: y\n---\nBody\n"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "---\n\nWelcome to the team.\n\n---\n\nMore.\n",
        "---\nWelcome to the team.\n---\nMore.\n",
        "---\n\n# Heading\n\nText\n\n---\n",
        "---\n# Heading\n---\n",
        "---\n- item\n- item\n---\n",
        "---\n* item\n---\n",
        "---\n> quote\n---\n",
        "---\n| a | b |\n|---|---|\n---\n",
        "---\n![picture](a.png)\n---\n",
        "---\n[link](a.md): text\n---\n",
        "---\n[link]: a.md\n---\n",
        "---\n{% hint style=\"info\" %}\ntext\n{% endhint %}\n---\n",
        "---\n{{ value }}\n---\n",
        "---\n**Bold:** text\n\n---\n",
        "---\n*emphasis* at the start\n---\n",
        "---\n&nbsp;\n---\n",
        "---\n<div>\n</div>\n---\n",
        "---\nhttps://example.com/\n---\n",
        "---\nPlease read this first: it matters.\n\nReally.\n\n---\n",
        "---\n",
        "---",
        "---\n\nOnly a break above.\n",
        "----\n\ntitle: x\n",
        "\n\ntitle: x\n---\n",
        "Text\n---\ntitle: x\n---\n",
        "-- -\ntitle: x\n---\n",
        ""
      })
  void thematicBreakEatsNothing(String page) {
    FrontMatterReader.Result read = read(page);
    assertEquals(List.of(), read.faults());
    assertEquals(FrontMatter.NONE, read.frontMatter());
    assertEquals(0, read.bodyStart());
  }

  @Test
  void keyOfSeveralWordsIsReadWhereItIsYaml() {
    FrontMatter read = read("---\nLast review: 2026-01-01\n---\n").frontMatter();
    assertEquals("2026-01-01", read.text("Last review").orElseThrow());
  }

  @Test
  void flowMappingIsRead() {
    assertEquals("x", read("---\n{title: x}\n---\n").frontMatter().text("title").orElseThrow());
  }

  @Test
  void frontMatterThatIsNeverClosedIsReportedAndStaysVisible() {
    FrontMatterReader.Result read = read("---\ntitle: x\n\n# Title\n");
    assertEquals("frontmatter-yaml-syntax 1:1", place(read));
    assertEquals(0, read.bodyStart());
  }

  @Test
  void frontMatterBelowABlankLineIsReported() {
    assertEquals("frontmatter-yaml-syntax 2:1", place(read("\n---\ntitle: x\n---\n")));
  }

  @Test
  void frontMatterBetweenFourHyphensIsReported() {
    assertEquals("frontmatter-yaml-syntax 1:1", place(read("----\ntitle: x\n----\n")));
  }

  @Test
  void colonInATextIsReportedAtItsPlaceWithTheRemedy() {
    FrontMatterReader.Result read = read("---\ntitle: x\ndescription: One: two\n---\nBody\n");
    assertEquals("frontmatter-yaml-syntax 3:17", place(read));
    assertTrue(read.faults().get(0).help().orElseThrow().startsWith("Put the text in quotes"));
  }

  @Test
  void complaintBehindEmojiHasTheRightColumn() {
    assertEquals("frontmatter-yaml-syntax 2:14", place(read("---\ntitle: 😀 One: two\n---\n")));
  }

  @Test
  void secondKeyIsReportedAndTheFirstCounts() {
    FrontMatterReader.Result read = read("---\ntitle: x\nowner: y\ntitle: z\n---\n");
    assertEquals("frontmatter-duplicate-key 4:1", place(read));
    assertEquals("x", read.frontMatter().text("title").orElseThrow());
  }

  @Test
  void secondKeyInANestedMappingIsReported() {
    assertEquals("frontmatter-duplicate-key 4:3", place(read("---\na:\n  b: c\n  b: d\n---\n")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "---\nconfidential: true\n---\n",
        "---\nConfidential: yes\n---\n",
        "---\nCONFIDENTIAL: true\n---\n",
        "---\nconfidental: true\n---\n",
        "---\nconfidential:\n---\n",
        "---\nconfidential: false\nconfidential: true\n---\n",
        "---\nconfidential: [false]\n---\n",
        "---\ntitle: a: b\nconfidential: true\n---\n",
        "---\nconfidential: true\ntitle: \"x\n---\n",
        "---\nconfidential: !!bool true\n---\n",
        "---\n  \"confidential\": true\ntitle: x\n---\n",
        "---\n{confidential: true, a: b: c}\n---\n",
        "---\nconfidential:true\n---\n",
        "---\ntitle:x\nconfidential: true\n---\n",
        "---\nSome words\n\nconfidential: true\n---\n",
        "---\nconfidential: true\n\n# Secret\n",
        "---\n\nconfidential: true\n",
        "----\nconfidential: true\n----\n",
        "\n---\nconfidential: true\n---\n",
        "---\ntitle: a\u2028b\nconfidential: true\n---\n",
        "---\nhidden: true\n---\n",
        "---\nHiden: true\n---\n",
        "---\ntitle: a: b\nhidden: true # for now\n---\n"
      })
  void slipOfTheKeyboardPublishesNoConfidentialPage(String page) {
    FrontMatter read = read(page).frontMatter();
    boolean withheld =
        List.of("confidential", "hidden").stream()
            .anyMatch(
                key ->
                    read.entry(key).isPresent()
                        && !read.text(key).filter("false"::equals).isPresent());
    assertTrue(withheld, read.toString());
  }

  @Test
  void brokenFrontMatterThatSaysNotConfidentialWithholdsNothing() {
    FrontMatter read = read("---\nconfidential: false\ntitle: a: b\n---\n").frontMatter();
    assertEquals(List.of(), read.entries());
  }

  private static String place(FrontMatterReader.Result read) {
    assertEquals(1, read.faults().size(), read.faults().toString());
    Fault fault = read.faults().get(0);
    return fault.rule() + " " + fault.span().line() + ":" + fault.span().column();
  }

  private static String body(String page) {
    FrontMatterReader.Result read = read(page);
    assertEquals(List.of(), read.faults());
    return page.substring(read.bodyStart());
  }

  private static FrontMatterReader.Result read(String page) {
    return FrontMatterReader.read("page.md", new SourceText(page), 64 * 1024);
  }
}
