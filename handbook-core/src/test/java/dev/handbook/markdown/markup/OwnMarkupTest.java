package dev.handbook.markdown.markup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.vladsch.flexmark.util.ast.Document;
import dev.handbook.Given;
import dev.handbook.dialect.markup.Translation;
import dev.handbook.markdown.base.Budget;
import dev.handbook.markdown.base.LineFeeds;
import dev.handbook.markdown.base.Nesting;
import dev.handbook.markdown.base.PageFaults;
import dev.handbook.markdown.base.SourceMap;
import dev.handbook.markdown.commonmark.MarkdownParser;
import dev.handbook.model.Settings;
import dev.handbook.text.SourceText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What we read of our own markup is what an HTML parser reads of it. */
@Tag(Given.FOLDERS)
final class OwnMarkupTest {
  private static final String EVERYTHING =
      """
      # A title {#top}

      Text with *stress*, **more**, ~~none~~, `a < b && "c"`, [a link](a.md "its \\"title\\""),
      ![a picture](a.png) and https://example.com/?a=1&b=2 of 5 > 4.\\
      A line more.[^1]

      - one
      - [x] done

        its second paragraph
        1. deeper
           > quoted
      - two

      | a | b |
      |---|:-:|
      | `x` | **y** ![p](p.png) |

      ```java
      if (a < b) {}
      ```

          indented

      Term
      : What it means.

      *[HTML]: a language

      HTML is one. $`x < y`$

      {% hint style="info" %}
      Mind *this*.
      {% endhint %}

      ---

      [^1]: A note with a [link](b.md).
      """;

  @Test
  void everyNotationWithoutHtmlIsRead() {
    assertTrue(OwnMarkup.read(markup(EVERYTHING)).isPresent());
  }

  @Test
  void everyNotationIsReadAsAnHtmlParserReadsIt() {
    assertSame(EVERYTHING);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[a [^1] b](c.md)\n\n[^1]: note",
        "a\n\n    \n\n\n    code\n",
        "- a\n\n\n- b",
        "| a |\n|---|",
        "&nbsp;&amp;&lt;&copy; x",
        "# {% hint %}\n",
        "\\<b> &#0; \u00a0 é \u201c",
        "",
      })
  void oddPagesAreReadAsAnHtmlParserReadsThem(String page) {
    assertSame(page);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<a hb=1>x<a hb=2>y</a></a>",
        "<p>a<div>b</div></p>",
        "<li>alone</li>",
        "<table>text</table>",
        "<p>&nbsp;</p>",
        "<em><p>a</p></em>",
        "<p>open",
        "</p>",
        "<b>unknown</b>",
      })
  void whatAnHtmlParserWouldRearrangeIsLeftToIt(String markup) {
    assertTrue(OwnMarkup.read(markup).isEmpty());
  }

  @Test
  void pagesOfRealHandbooksAreReadAsAnHtmlParserReadsThem() throws IOException {
    Path corpora = Given.folder(Given.CORPORA);
    List<Path> pages;
    try (Stream<Path> files = Files.walk(corpora)) {
      pages = files.filter(file -> file.toString().endsWith(".md")).sorted().toList();
    }
    for (Path page : pages) {
      assertSame(new String(Files.readAllBytes(page), StandardCharsets.UTF_8));
    }
  }

  private static void assertSame(String page) {
    String markup;
    try {
      markup = markup(page);
    } catch (Budget.Exhausted | Nesting.TooDeep refused) {
      return;
    }
    Optional<Element> own = OwnMarkup.read(markup);
    if (own.isPresent()) {
      Element body = new Element("body");
      body.appendChildren(Parser.htmlParser().parseFragmentInput(markup, body, ""));
      List<String> expected = described(body);
      List<String> read = described(own.get());
      for (int i = 0; i < Math.min(expected.size(), read.size()); i++) {
        assertEquals(expected.get(i), read.get(i));
      }
      assertEquals(expected.size(), read.size());
    }
  }

  private static String markup(String page) {
    Budget budget = new Budget(Settings.Limits.DEFAULT);
    LineFeeds text = LineFeeds.of(page);
    Document document = MarkdownParser.parse(text.text(), budget);
    SourceMap sourceMap =
        new SourceMap(new SourceText(page), text, Translation.unchanged(text.text()), 0, budget);
    PageFaults faults = new PageFaults("a.md", List.of());
    MarkupWriter writer = new MarkupWriter(sourceMap, faults, "a.md", new Includes(List.of()));
    String markup = writer.write(document);
    return writer.hasForeign() ? "<b>" : markup;
  }

  private static List<String> described(Node node) {
    List<String> lines = new ArrayList<>();
    describe(node, "", lines);
    return lines;
  }

  private static void describe(Node node, String indent, List<String> lines) {
    lines.add(
        indent
            + (node instanceof TextNode text
                ? "'" + text.getWholeText() + "'"
                : node.nodeName() + " " + node.attributes().asList()));
    node.childNodes().forEach(child -> describe(child, indent + " ", lines));
  }
}
