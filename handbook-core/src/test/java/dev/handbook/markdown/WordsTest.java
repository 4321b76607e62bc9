package dev.handbook.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handbook.model.Handbook;
import dev.handbook.model.Page;
import dev.handbook.model.Placeholder;
import dev.handbook.model.Resolution;
import dev.handbook.source.SourceReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Variables and the words of a glossary, from a folder. */
class WordsTest {
  @TempDir Path folder;

  private void file(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private String html(String path) {
    Handbook handbook = HandbookParser.parse(SourceReader.read(folder));
    return handbook.pages().stream()
        .filter(page -> page.path().equals(path))
        .map(Page::html)
        .findFirst()
        .orElseThrow();
  }

  /** The HTML with an ellipsis for what is filled in later. */
  private String shown(String path) throws IOException {
    return Placeholder.fill(
        html(path), placeholder -> placeholder.kind() == Placeholder.Kind.ADDRESS ? "…" : "");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "space.vars.version | v3",
        "space.vars.team.name | Sales",
        "page.vars.name | Licence",
        "space.vars.version === \"v3\" ? \"new\" : \"old\" | new",
        "space.vars.version !== 'v3' ? 'new' : space.vars.team.name | Sales",
        "space.vars.version == 'v2' ? 'a' : space.vars.version == 'v3' ? 'b' : 'c' | b",
        "space.vars.version | v3"
      })
  void expressionIsShownByItsValue(String expression, String value) throws IOException {
    file(".gitbook/vars.yaml", "version: v3\nteam:\n  name: Sales\n");
    file(
        "a.md",
        "---\nvars:\n  name: Licence\n---\n<code class=\"expression\">" + expression + "</code>\n");
    assertEquals("<p>" + value + "</p>", html("a.md"));
  }

  @ParameterizedTest
  @CsvSource({"space.vars.none", "alert(1)", "space.vars.version +", "a ? b", "'open"})
  void whatIsNoExpressionOfOursStaysCode(String expression) throws IOException {
    file(".gitbook/vars.yaml", "version: v3\n");
    file("a.md", "<code class=\"expression\">" + expression + "</code>\n");
    assertEquals("<p><code class=\"expression\">" + expression + "</code></p>", html("a.md"));
  }

  @Test
  void valueOfVariableIsText() throws IOException {
    file(".gitbook/vars.yaml", "x: <script>alert(1)</script>\n");
    file("a.md", "<code class=\"expression\">space.vars.x</code>\n");
    assertEquals("<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>", html("a.md"));
  }

  @Test
  void termOfGlossaryIsExplainedWhereItIsFirstUsed() throws IOException {
    file(
        "glossary.md",
        "# Glossary\n\nSign-off\n: The day of [consent](a.md).\n\nRAPID\n: Roles.\n");
    file("a.md", "A sign-off by RAPID, `RAPID`. The sign-off counts; rapid-fire RAPIDs do not.\n");
    assertEquals(
        "<p>A <a class=\"hb-term\" href=\"…\" title=\"The day of consent.\">sign-off</a> by <a"
            + " class=\"hb-term\" href=\"…\" title=\"Roles.\">RAPID</a>, <code>RAPID</code>. The"
            + " sign-off counts; rapid-fire RAPIDs do not.</p>",
        shown("a.md"));
  }

  @Test
  void headingsLinksAndTheGlossaryItselfHaveNoExplanations() throws IOException {
    file("glossary.md", "RAPID\n: Roles in RAPID.\n");
    file("a.md", "## RAPID\n\n[RAPID](glossary.md)\n");
    assertEquals(false, html("a.md").contains("hb-term"));
    assertEquals(false, html("glossary.md").contains("hb-term"));
  }

  @Test
  void confidentialGlossaryExplainsNothing() throws IOException {
    file("glossary.md", "---\nconfidential: true\n---\nRAPID\n: Secret roles.\n");
    file("a.md", "RAPID\n");
    assertEquals("<p>RAPID</p>", html("a.md"));
  }

  @Test
  void tableOfGlossaryExplainsToo() throws IOException {
    file("people/glossary/README.md", "| Term | Meaning |\n|---|---|\n| DRI | Who answers |\n");
    file("a.md", "Ask the DRI.\n");
    assertEquals(
        "<p>Ask the <a class=\"hb-term\" href=\"…\" title=\"Who answers\">DRI</a>.</p>",
        shown("a.md"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "Close date\\n: When it is. | term-close-date",
        "Win\\nClose date\\n: When it is. | term-close-date",
        "Close date\\nWin\\n: When it is. | term-close-date",
        "~| T | M |\\n|-|-|\\n| Close date | When it is. |~ | term-close-date",
        "### Close date\\n\\nWhen it is. | close-date",
        "## Term close date\\n\\nClose date\\n: When it is. | term-close-date-1"
      })
  void usedTermLeadsToItsEntry(String entry, String anchor) throws IOException {
    file("our words/glossary/README.md", "# Glossary\n\n" + entry.replace("\\n", "\n"));
    file("a.md", "The close date.\n");
    Handbook handbook = HandbookParser.parse(SourceReader.read(folder));
    Page page = handbook.page("a.md").orElseThrow();
    Resolution resolution = handbook.resolve(page, page.links().get(0));
    assertEquals(Resolution.Status.PAGE, resolution.status());
    assertEquals(Optional.of(anchor), resolution.anchor());
    assertTrue(resolution.page().orElseThrow().html().contains(" id=\"" + anchor + "\""));
  }

  @Test
  void linkToTermIsNoneOfTheWriters() throws IOException {
    file("glossary.md", "DRI\n: Who answers.\n");
    file("a.md", "Ask the DRI.\n");
    Handbook handbook = HandbookParser.parse(SourceReader.read(folder));
    assertEquals(List.of(), handbook.page("a.md").orElseThrow().writtenLinks());
  }

  @Test
  void paragraphsOfOneDefinitionStayApart() {
    String html = Pages.html("Term\n: One\n\n    more\n\nOther\n: Two\n");
    assertTrue(html.contains("<p>One</p>\n<p>more</p>"), html);
    assertFalse(html.contains("<p>Two"), html);
  }

  @Test
  void numberOfFootnoteIsNoPartOfHeading() {
    var page = Pages.of("# Title[^1]\n\n## Part[^1]\n\n### Sub[^1] end\n\n[^1]: note\n");
    assertEquals("Title", page.title());
    assertEquals(
        List.of("Title title", "Part part", "Sub end sub-end"),
        page.headings().stream().map(h -> h.text() + " " + h.anchor()).toList());
  }

  @Test
  void headingIsReachedByTheNamesOfItsEmoji() {
    var page = Pages.of("# T\n\n## Get started :zap:\n\n## :arrow_left: Back\n");
    assertTrue(page.anchors().containsKey("get-started-zap"), page.anchors().toString());
    assertTrue(page.anchors().containsKey("arrow_left-back"), page.anchors().toString());
  }
}
