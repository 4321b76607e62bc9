package dev.handbook.safety;

import dev.handbook.Given;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Pages in which pieces were moved, lost, doubled or put in; each is made of a number alone. Pages
 * of real handbooks are used where {@code -Dhandbook.corpora} names some, those of the example
 * handbook else. {@code -Dhandbook.mutations} says how many pages tests make.
 */
public final class Mutations {
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
          "\u0001u0\u0002",
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

  private final List<String> seeds;

  /** Another one makes other pages. */
  private static final long FIRST = Given.number("handbook.mutations.from", 0);

  private Mutations(List<String> seeds) {
    this.seeds = seeds;
  }

  /** Mutations of the pages there are. */
  public static Mutations ofPages() throws IOException {
    Path pages = Given.optionalFolder(Given.CORPORA).orElse(Given.repository().resolve("content"));
    List<String> seeds = new ArrayList<>(List.of(OWN));
    try (Stream<Path> files = Files.walk(pages)) {
      files
          .filter(file -> file.toString().endsWith(".md"))
          .sorted()
          .map(Mutations::read)
          .filter(text -> !text.isEmpty())
          .forEach(seeds::add);
    }
    return new Mutations(seeds);
  }

  /** How many pages to make: as many as was asked for, or as given. */
  public static int count(int standard) {
    return Given.number("handbook.mutations", standard);
  }

  /** The page of a number. */
  public String page(long number) {
    Random random = new Random(FIRST + number);
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
