package dev.handbook.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handbook.text.SourceText;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Front matter in other tools' notations is read; what only looks like it stays text. */
class ForeignHeadTest {
  private static final int CAP = 64 * 1024;

  private static FrontMatterReader.Result read(String page) {
    return FrontMatterReader.read("p.md", new SourceText(page), CAP);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "+++\ntitle = \"Travel\"\ntags = ['a', 'b']\n[params]\nx = 1\n+++\n# Body\n",
        "+++\r\ntitle = 'Travel'\r\ntags = [\r\n  \"a\",\r\n  \"b\",\r\n]\r\n+++\r\n# Body\r\n",
        "{\n  \"title\": \"Travel\",\n  \"tags\": [\"a\", \"b\"]\n}\n# Body\n",
        "{\"title\": \"Travel\", \"tags\": [\"a\", \"b\"]}\n# Body\n",
        ";;;\n{\"title\": \"Travel\",\n\"tags\": [\"a\", \"b\"]}\n;;;\n# Body\n",
        "title: Travel\ntags:\n  - a\n  - b\n---\n# Body\n",
        "title: Travel\n# a comment\ntags:\n- a\n- b\n---\n# Body\n",
      })
  void keysAreReadInEveryNotation(String page) {
    FrontMatterReader.Result head = read(page);
    assertEquals(Optional.of("Travel"), head.frontMatter().text("title"));
    assertEquals(List.of("a", "b"), head.frontMatter().texts("tags"));
    assertEquals("# Body", page.substring(head.bodyStart()).strip());
    assertEquals(List.of(), head.faults());
  }

  @Test
  void aHeadOfCommentsAloneIsEmpty() {
    String page = "---\n# owner: to be filled in\n\n# title: later\n---\n\n# Body\n";
    FrontMatterReader.Result head = read(page);
    assertEquals(List.of(), head.frontMatter().entries());
    assertEquals("# Body", page.substring(head.bodyStart()).strip());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Purpose: why we do this\n---\n\nText\n",
        "Note: read this first\nand this: too\n---\n\nText\n",
        "name: the first word of prose,\nwhich goes on here\n---\n\nText\n",
        "# Heading\n\ntitle: x\n---\n",
        "{{< note >}}\ntext\n{{< /note >}}\n",
        "{% hint %}\nx\n{% endhint %}\n",
        "{ a brace\n}\n",
        "+++\nnever closed\n",
        ";;;\nneither\n",
        "{\n  not json\n}\nText\n",
      })
  void whatOnlyLooksLikeAHeadIsText(String page) {
    assertEquals(0, read(page).bodyStart());
    assertEquals(List.of(), read(page).frontMatter().entries());
  }

  @Test
  void aBrokenHeadIsToldWithItsPlaceAndNotShown() {
    FrontMatterReader.Result head = read("+++\ntitle = \"x\"\nowner Kim\n+++\n# Body\n");
    assertEquals(1, head.faults().size());
    assertEquals(3, head.faults().get(0).span().line());
    assertTrue(head.bodyStart() > 0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "+++\nconfidential = true\nbroken here\n+++\n# Body\n",
        "+++\nconfidential = true\n+++\n# Body\n",
        "{\n\"confidential\": true\n}\n# Body\n",
        "confidential: true\n---\n# Body\n",
        "title: x\nconfidential: true\n---\n# Body\n",
      })
  void aConfidentialPageStaysInWhateverTheNotation(String page) {
    assertFalse(read(page).frontMatter().entry("confidential").isEmpty());
  }

  @Test
  void hostileHeadsEndSoon() {
    assertTimeout(
        Duration.ofSeconds(5),
        () -> {
          read("a: b\n".repeat(400_000));
          read("{\n" + "{\"a\":".repeat(200_000) + "\n}\n");
          read("title: x\n" + " ".repeat(1_000_000) + "\n---\n");
        });
  }
}
