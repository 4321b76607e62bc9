package dev.handbook.markdown.body;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handbook.markdown.Pages;
import dev.handbook.markdown.base.Budget;
import dev.handbook.model.Settings;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Code as it is shown. */
class CodeTest {
  private static String html(String language, String code) {
    return Pages.html("```" + language + "\n" + code + "\n```\n");
  }

  @Test
  void keysValuesAndCommentsOfYamlAreColoured() {
    assertEquals(
        "<pre><code class=\"language-yaml\"><span class=\"hb-c-name\">title</span>: Example "
            + "<span class=\"hb-c-comment\"># why</span>\n</code></pre>",
        html("yaml", "title: Example # why"));
  }

  @Test
  void addedAndRemovedLinesOfDiffAreColoured() {
    assertEquals(
        "<pre><code class=\"language-diff\"><span class=\"hb-c-removed\">-a</span>\n"
            + "<span class=\"hb-c-added\">+b</span>\n c\n</code></pre>",
        html("diff", "-a\n+b\n c"));
  }

  @Test
  void codeOfUnknownLanguageIsPlain() {
    assertEquals(
        "<pre><code class=\"language-klingon\">if (a &lt; b)\n</code></pre>",
        html("klingon", "if (a < b)"));
  }

  @Test
  void commentOverSeveralLinesIsColouredOnEachOfThem() {
    Element code = Jsoup.parseBodyFragment(html("java", "/* a\nb */ int c;"));
    assertEquals(List.of("/* a", "b */"), code.select(".hb-c-comment").eachText());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "yaml",
        "json",
        "bash",
        "sql",
        "java",
        "js",
        "ts",
        "html",
        "xml",
        "python",
        "diff",
        "md",
        "css",
        "scss",
        "ini",
        "properties",
        "dockerfile",
        "make",
        "go",
        "c",
        "cpp",
        "cs",
        "kotlin",
        "groovy",
        "scala",
        "ruby",
        "php",
        "rust",
        "dart",
        "lua",
        "perl",
        "powershell",
        "bat",
        "vb",
        "proto",
        "latex",
        "env",
        ""
      })
  void textOfCodeStaysToTheLetter(String language) {
    String code =
        "#!/bin/x \"open\n\tint a = 'b'; // c & <d e=\"f\"> $$ `g` %h% {{i}}\n\n"
            + "/* \uD83D\uDE00 \u00E4 */ # @ann 0x1F 1e5 ''' \"\"\" <!-- x\n  - k: [v, 'w]\n?> <?php end";
    Element shown = Jsoup.parse(html(language, code)).selectFirst("pre");
    assertEquals(code + "\n", shown.wholeText());
  }

  @Test
  void everyLanguageWantedHasLexer() {
    for (String language :
        List.of("yaml", "json", "bash", "sql", "java", "js", "html", "xml", "python", "md")) {
      assertTrue(CodeLanguages.lexer(language).isPresent(), language);
    }
  }

  @Test
  void longLineIsLeftPlain() {
    assertFalse(html("json", "{\"a\": \"" + "x".repeat(2_000) + "\"}").contains("hb-c-"));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void codeTakesWorkOffTheBudgetOfItsPageWhetherItIsColouredOrNot(boolean wanted) {
    Settings.Limits few = new Settings.Limits(1_000, 1_000, 1_000, 100);
    Budget budget = new Budget(few);
    CodeColours colours = CodeColours.of("java", "int a;", budget, wanted);
    assertTrue(budget.left() < 1_000);
    assertEquals(wanted, colours.any());
  }

  @Test
  void titleNumbersAndWrappingOfCodeBlockAreShown() {
    assertEquals(
        "<figure class=\"hb-code\"><figcaption>a.txt</figcaption>"
            + "<pre class=\"hb-numbered hb-wrap\"><code><span class=\"hb-line\">one</span>\n"
            + "<span class=\"hb-line\">two</span>\n</code></pre>\n</figure>",
        Pages.html(
                "{% code title=\"a.txt\" lineNumbers=\"true\" overflow=\"wrap\" %}\n"
                    + "```\none\ntwo\n```\n{% endcode %}\n")
            .replace("\n<pre", "<pre"));
  }

  @Test
  void strongLinesOfGitBooksHtmlAreMarked() {
    assertEquals(
        "<figure class=\"hb-code\"><figcaption>t</figcaption><pre class=\"hb-numbered\">"
            + "<code class=\"language-text\"><span class=\"hb-line\">a &lt; b</span>\n"
            + "<span class=\"hb-line hb-line-marked\">c</span>\n"
            + "<span class=\"hb-line\">d</span>\n</code></pre></figure>",
        Pages.html(
            "<pre class=\"language-text\" data-title=\"t\" data-line-numbers>"
                + "<code class=\"lang-text\">a &#x3C; b\n<strong>c\n</strong>d\n</code></pre>\n"));
  }

  /** As Docusaurus, Hugo, MkDocs, VitePress and pandoc write them. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "js title=\"a b.txt\" {2-3,9} showLineNumbers",
        "js {2,3} title='a b.txt' showLineNumbers=true",
        "js{2-3}:line-numbers title=\u201Ca b.txt\u201D",
        "js {linenos=table,hl_lines=[2,\"3-9\"],title=\"a b.txt\"}",
        "{.js title=\"a b.txt\" linenums=\"1\" hl_lines=\"2 3\"}",
        "js:line-numbers {2-3} filename=\"a b.txt\" {.x",
      })
  void optionsOfOtherGeneratorsAreUnderstood(String info) {
    assertEquals(
        "<figure class=\"hb-code\"><figcaption>a b.txt</figcaption><pre class=\"hb-numbered\">"
            + "<code class=\"language-js\"><span class=\"hb-line\">a</span>\n"
            + "<span class=\"hb-line hb-line-marked\">b</span>\n"
            + "<span class=\"hb-line hb-line-marked\">c</span>\n</code></pre></figure>",
        html(info, "a\nb\nc"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "c++",
        "c++ {",
        "c++ {0-0,7-5,99-999999} =x title= live noInline",
        "c++{}",
        "c++ 2 3",
        "c++ title=\"\" showLineNumbers=false"
      })
  void languageIsKeptApartFromOptions(String info) {
    assertEquals("<pre><code class=\"language-c++\">klingon\n</code></pre>", html(info, "klingon"));
  }

  @Test
  void optionsWithoutLanguageAreOptions() {
    assertEquals(
        "<figure class=\"hb-code\"><figcaption>x</figcaption><pre><code>a\n</code></pre></figure>",
        html("title=x", "a"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "js {linenos=table,linenostart=9}",
        "js {linenostart=9 linenos=inline}",
        "js linenums=\"9\"",
        "js:line-numbers=9"
      })
  void linesAreNumberedFromWhereTheyBegin(String info) {
    assertEquals(
        "<pre class=\"hb-numbered\"><code class=\"language-js\"><span class=\"hb-line\""
            + " data-line=\"9\">a</span>\n<span class=\"hb-line\" data-line=\"10\">b</span>\n"
            + "</code></pre>",
        html(info, "a\nb"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a\n// highlight-next-line\nb\nc",
        "a\n  #highlight-start\nb\n  # highlight-end\nc",
        "a\n<!-- highlight-start -->\nb\n<!-- highlight-end -->\nc",
        "a\n{/* highlight-next-line */}\nb\nc",
        "a\n-- highlight-next-line\nb\nc",
      })
  void commentsThatMarkLinesAreNotShown(String code) {
    assertEquals(
        "<pre><code class=\"language-x\"><span class=\"hb-line\">a</span>\n"
            + "<span class=\"hb-line hb-line-marked\">b</span>\n"
            + "<span class=\"hb-line\">c</span>\n</code></pre>",
        html("x", code));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a // [!code focus]",
        "a # [!code ++]",
        "a <!-- [!code highlight:2] -->",
        "a /* [!code --] */",
        "a // [!code word:one two]"
      })
  void commentsBehindLinesThatMarkThemAreNotShown(String code) {
    assertEquals("<pre><code class=\"language-x\">a\n</code></pre>", html("x", code));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a [!code focus]",
        "// [!code unknown]",
        "highlight-next-line",
        "a // highlight-next-line",
        "// highlight-next-lines",
        "# no highlight-start"
      })
  void otherLinesThatSaySoAreShown(String code) {
    assertEquals("<pre><code class=\"language-x\">" + code + "\n</code></pre>", html("x", code));
  }
}
