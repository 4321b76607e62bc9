package dev.handbook.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.handbook.model.FrontMatter;
import dev.handbook.model.FrontMatter.Scalar;
import dev.handbook.text.SourceText;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever YAML makes of a value elsewhere, here it stays the text that was written. */
class YamlValuesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "yes",
        "Yes",
        "no",
        "No",
        "NO",
        "on",
        "off",
        "On",
        "true",
        "True",
        "TRUE",
        "false",
        "y",
        "n",
        "null",
        "Null",
        "~",
        "2023-02-31",
        "2023-13-45",
        "2026-08-14",
        "2026-08-14T10:00:00Z",
        "2026-8-4",
        "01/02/2026",
        "May 1, 2019",
        "1:30",
        "12:30:45",
        "190:20:30",
        "010",
        "0o14",
        "0x1F",
        "0b101",
        "00012",
        "1_000",
        "1.10",
        "2.10",
        "1.0",
        "1.",
        ".5",
        "1e3",
        "1e999",
        "-1e999",
        ".inf",
        "-.inf",
        ".nan",
        "+12",
        "-0",
        "99999999999999999999",
        "3f9a1c",
        "1.2.3",
        "CP-KR 2.1",
        "FY27",
        "12 months",
        "80 %",
        "R&D",
        "a#b",
        "a:b",
        "https://example.com/a?b=c",
        "-5",
        "=",
        "é",
        "日本",
        "😀 title",
        "C:\\temp",
        "it's",
        "a - b",
        "x,y",
        "(R, A, P & I)",
        "v1.0-rc.1",
        "+49 30 123",
        "1,000.50",
        "5%",
        "007",
        "12e03",
        "NaN",
        "0",
        "\u00a0x"
      })
  void plainValueStaysText(String written) {
    assertEquals(written, textOf("key: " + written));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"no\"|no",
        "'2.10'|2.10",
        "'it''s'|it's",
        "\"a: b\"|a: b",
        "'# no comment'|# no comment",
        "\"tab\\tin\"|tab\tin",
        "\"\\u00e9\"|é",
        "text # comment|text",
        "\"AS(D), MLT(R, A, P & I)\"|AS(D), MLT(R, A, P & I)"
      })
  void quotedValueLosesItsQuotesOnly(String written, String text) {
    assertEquals(text, textOf("key: " + written));
  }

  @Test
  void keyWithoutValueIsEmptyText() {
    assertEquals("", textOf("key:"));
  }

  @Test
  void foldedTextBecomesOneLine() {
    assertEquals("one two\n", textOf("key: >\n  one\n  two"));
  }

  @Test
  void literalTextKeepsItsLines() {
    assertEquals("one\ntwo\n", textOf("key: |\n  one\n  two"));
  }

  @Test
  void plainTextMayContinueOnTheNextLine() {
    assertEquals("one two", textOf("key: one\n  two"));
  }

  @Test
  void itemsOfListStayText() {
    FrontMatter read = read("key: [no, 2.10, 1:30]");
    assertEquals(List.of("no", "2.10", "1:30"), read.texts("key"));
  }

  @Test
  void keysStayText() {
    FrontMatter read = read("no: a\n2.10: b\n2026-08-14: c");
    assertEquals(
        List.of("no", "2.10", "2026-08-14"),
        read.entries().stream().map(FrontMatter.Entry::key).toList());
  }

  private static String textOf(String yaml) {
    FrontMatter.Value value = read(yaml).get("key").orElseThrow();
    return assertInstanceOf(Scalar.class, value).text();
  }

  private static FrontMatter read(String yaml) {
    FrontMatterReader.Result result =
        FrontMatterReader.read(
            "page.md", new SourceText("---\n" + yaml + "\n---\nBody\n"), 64 * 1024);
    assertEquals(List.of(), result.faults());
    return result.frontMatter();
  }
}
