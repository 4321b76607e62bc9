package dev.handbook.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.handbook.model.Block;
import dev.handbook.model.Hole;
import dev.handbook.model.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

/**
 * Parses pages in which pieces were moved, lost, doubled or put in: none may raise anything but a
 * fault, and the HTML of each must be well-formed. Pages of real handbooks are used where {@code
 * -Dhandbook.corpora} names some; {@code -Dhandbook.mutations} says how many pages are made.
 */
class MutationTest {
  private static final int LONGEST = 900;

  private static final List<String> PIECES =
      List.of(
          "[",
          "]",
          "(",
          ")",
          "{% hint %}",
          "{% endhint %}",
          "{% tabs %}",
          "{% endtab %}",
          "{% tab title=\"x\" %}",
          "{%",
          "%}",
          "<div>",
          "</div>",
          "<b>",
          "</table>",
          "<table>",
          "<td>",
          "<!--",
          "-->",
          "`",
          "```\n",
          "~~~\n",
          "*",
          "**",
          "_",
          "|",
          "\n",
          "\n\n",
          "    ",
          "> ",
          "- ",
          "1. ",
          "# ",
          "===\n",
          "---\n",
          "&amp;",
          "&#0;",
          "\\",
          "\r",
          "\r\n",
          "\t",
          "\uD83D",
          "\uDC00",
          "[^1]",
          "[^1]: x\n",
          ": def\n",
          "*[A]: b\n",
          "$$",
          "![",
          "](",
          "<script>",
          "<style>",
          "http://a.b/c",
          "www.a.b",
          "a@b.c",
          ":::note\n",
          ":::\n",
          "\"",
          "'",
          "=",
          "{#a}",
          "<a href=",
          "<img src=x>",
          "\uFDD0",
          "\u200B",
          "{% include \"a\" %}",
          "{% embed url=\"x\" %}",
          "<details>",
          "<summary>",
          "<p>",
          "<li>",
          "<svg>",
          "</p>");

  private static final String OWN =
      """
      # Title

      Text with **bold**, *soft* and `code`, a [link](other.md "t") and ![picture](p.png).

      {% tabs %}
      {% tab title="One" %}
      | a | b |
      | - | - |
      | 1 | 2 |
      {% endtab %}
      {% endtabs %}

      1. step one
         * [ ] task

         {% hint style="info" %}
         note
         {% endhint %}

      <table><thead><tr><th>A</th></tr></thead><tbody><tr><td><ul><li>x</li></ul></td></tr></tbody>
      </table>

      > quote
      > [!NOTE]

      Term[^1]

      [^1]: footnote
      """;

  @Test
  void mutatedPageIsAlwaysAPage() throws IOException {
    List<String> seeds = seeds();
    int count = Integer.getInteger("handbook.mutations", 20_000);
    List<Long> numbers = IntStream.range(0, count).mapToObj(Long::valueOf).toList();
    List<String> wrong =
        Workers.map(numbers, number -> check(mutate(seeds, new Random(number)), number)).stream()
            .filter(problem -> !problem.isEmpty())
            .toList();
    assertEquals(List.of(), wrong);
  }

  private static String check(String body, long number) {
    try {
      Page page = Pages.of(body);
      page.blocks().stream().flatMap(Block::flatten).forEach(block -> block.span().line());
      assertFalse(page.html().contains("parser fails on it"));
      StringBuilder html = new StringBuilder();
      Hole.fill(page.html(), hole -> hole.kind() == Hole.Kind.ATTRIBUTES ? "" : "x", html);
      Parser parser = Parser.htmlParser().setTrackErrors(1);
      parser.parseFragmentInput(html.toString(), new Element("body"), "");
      assertFalse(html.chars().anyMatch(c -> Hole.reserved((char) c)));
      return parser.getErrors().isEmpty() ? "" : number + ": " + parser.getErrors().get(0);
    } catch (RuntimeException | AssertionError | IOException problem) {
      return number + ": " + problem;
    }
  }

  private static String mutate(List<String> seeds, Random random) {
    String seed = seeds.get(random.nextInt(seeds.size()));
    int from = seed.length() > LONGEST ? random.nextInt(seed.length() - LONGEST) : 0;
    StringBuilder body =
        new StringBuilder(seed.substring(from, Math.min(seed.length(), from + LONGEST)));
    for (int i = random.nextInt(12); i >= 0; i--) {
      int at = random.nextInt(body.length() + 1);
      int end = Math.min(body.length(), at + random.nextInt(60));
      String piece = PIECES.get(random.nextInt(PIECES.size()));
      switch (random.nextInt(4)) {
        case 0 -> body.insert(at, piece);
        case 1 -> body.insert(at, piece.repeat(1 + random.nextInt(20)));
        case 2 -> body.insert(random.nextInt(body.length() + 1), body.substring(at, end));
        default -> body.delete(at, end);
      }
    }
    return body.toString();
  }

  private static List<String> seeds() throws IOException {
    List<String> seeds = new ArrayList<>(List.of(OWN));
    String corpora = System.getProperty("handbook.corpora", "");
    if (!corpora.isEmpty()) {
      try (Stream<Path> files = Files.walk(Path.of(corpora))) {
        files
            .filter(file -> file.toString().endsWith(".md"))
            .sorted()
            .map(MutationTest::read)
            .filter(text -> !text.isEmpty())
            .forEach(seeds::add);
      }
    }
    return seeds;
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (MalformedInputException e) {
      return "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
