package dev.handbook.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handbook.model.Block.Type;
import dev.handbook.model.MarkupFamily;
import dev.handbook.model.Page;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages written for other tools show what those tools show, and none of their notation. */
class OtherToolsTest {
  private static final Set<MarkupFamily> MKDOCS =
      EnumSet.of(
          MarkupFamily.INDENTED_BLOCKS,
          MarkupFamily.JINJA,
          MarkupFamily.ATTRIBUTE_LISTS,
          MarkupFamily.INLINE_MARKS);

  private static final Set<MarkupFamily> JEKYLL =
      EnumSet.of(MarkupFamily.LIQUID, MarkupFamily.ATTRIBUTE_LISTS);

  private static final Set<MarkupFamily> HUGO = EnumSet.of(MarkupFamily.SHORTCODES);

  private static final String HINT = "<aside class=\"hb-hint hb-hint-%s\" role=\"note\">";

  private static void assertHint(String style, String html) {
    assertTrue(html.contains(String.format(java.util.Locale.ROOT, HINT, style)), html);
  }

  @Test
  void indentedTextBelowAnAdmonitionIsMarkdownAndNoCode() {
    String html =
        Pages.html(
            MKDOCS,
            "!!! danger \"Mind the **gap**\"\n    First.\n\n    ![p](a.jpg)\n\n    - one\n"
                + "    - two\n\nBehind\n");
    assertHint("danger", html);
    assertTrue(html.contains("<p class=\"hb-hint-title\">Mind the gap</p>"), html);
    assertTrue(html.contains("<li>one</li>") && html.contains("<img"), html);
    assertFalse(html.contains("<pre"), html);
    assertTrue(html.endsWith("</aside>\n<p>Behind</p>"), html);
  }

  @Test
  void admonitionsNestInListsAndInEachOther() {
    String html =
        Pages.html(
            MKDOCS,
            "1. Step\n\n    !!! note\n        Text\n\n        ??? tip \"More\"\n            Deep\n\n"
                + "            ```\n            !!! note\n            ```\n2. Next\n");
    assertHint("info", html);
    assertTrue(html.contains("<summary>More</summary>"), html);
    assertTrue(html.contains("!!! note\n</code>"), html);
    assertEquals(1, html.split("<ol>", -1).length - 1, html);
    assertTrue(html.contains("<li>\n<p>Next</p>") || html.contains("<li>Next"), html);
  }

  @Test
  void kindThatNoColourSaysIsTheTitle() {
    assertTrue(Pages.html(MKDOCS, "!!! recipe\n    Text\n").contains(">Recipe</p>"));
    assertFalse(Pages.html(MKDOCS, "!!! note\n    Text\n").contains("hb-hint-title"));
    assertTrue(Pages.html(MKDOCS, "???+ note\n    Text\n").contains(" open><summary>Note<"));
  }

  @Test
  void tabsThatFollowEachOtherAreOneSet() {
    String html =
        Pages.html(
            MKDOCS,
            "=== \"Linux\"\n\n    ```sh\n    ls\n    ```\n\n=== \"Windows\"\n\n    dir\n\n"
                + "Behind\n\n=== \"Alone\"\n    x\n");
    assertEquals(2, html.split("class=\"hb-tabs\"", -1).length - 1, html);
    assertEquals(3, html.split("class=\"hb-tab\"", -1).length - 1, html);
    assertTrue(html.contains("<p>dir</p>"), html);
  }

  @Test
  void notationInCodeStaysAsItIs() {
    String html =
        Pages.html(
            MKDOCS,
            "`{{ x }}` and `!!! note`\n\n```\n{% if x %}\n!!! note\n    {: .x }\n```\n\n"
                + "    {% raw %}\n");
    assertTrue(html.contains("<code>{{ x }}</code>"), html);
    assertTrue(html.contains("{% if x %}\n!!! note\n    {: .x }\n"), html);
    assertTrue(html.contains("{% raw %}\n</code>"), html);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '@',
      value = {
        "{% include note.html content=\"Store at *-20* C\" %}@info",
        "{% include warning.html content='Store at *-20* C' %}@warning",
        "{% include callout.html type=\"danger\" content=\"Store at *-20* C\" %}@danger",
        "{% include alerts/tip.md text=\"Store at *-20* C\" %}@success",
      })
  void includeWithTextIsAHint(String written, String style) {
    String html = Pages.html(JEKYLL, "Before\n\n" + written + "\n\nBehind\n");
    assertHint(style, html);
    assertTrue(html.contains("<p>Store at <em>-20</em> C</p>"), html);
    assertTrue(html.contains("<p>Before</p>") && html.contains("<p>Behind</p>"), html);
  }

  @Test
  void unknownConstructKeepsItsTextAndItsContent() {
    Page page =
        Pages.of(
            JEKYLL,
            Map.of(),
            "A {% include banner_x.html content=\"Kept words\" %}\n\n{% zap %}\ninner\n{% endzap %}\n");
    assertTrue(page.html().contains("Kept words") && page.html().contains("inner"), page.html());
    assertFalse(page.html().contains("{%"), page.html());
    assertEquals(List.of("markup-unknown 1:3", "markup-unknown 3:1"), Pages.faults(page));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A {% comment %}secret{% endcomment %} B",
        "A {%- comment -%}\nsecret `\n\n{%- endcomment -%} B",
        "A {# secret #} B",
        "A {#\nsecret\n#} B",
        "A {% comment %} secret",
        "A {% comment %} ` {% endcomment %} B ` {% comment %}secret{% endcomment %}",
      })
  void commentIsNowhere(String written) {
    Page page = Pages.of(EnumSet.of(MarkupFamily.LIQUID, MarkupFamily.JINJA), Map.of(), written);
    assertFalse(page.html().contains("secret"), page.html());
    assertFalse(page.blocks().toString().contains("secret"), page.blocks().toString());
    assertTrue(page.html().contains("A"), page.html());
  }

  @Test
  void conditionalTextIsWithheldAndReported() {
    for (Set<MarkupFamily> tool : List.of(JEKYLL, EnumSet.noneOf(MarkupFamily.class))) {
      Page page =
          Pages.of(tool, Map.of(), "A\n\n{% if site.internal %}\nOnly inside\n{% endif %}\n\nB\n");
      assertEquals("<p>A</p>\n<p>B</p>", page.html().strip());
      assertEquals(List.of("markup-condition 3:1"), Pages.faults(page));
    }
  }

  @Test
  void valuesAreTextAndUnknownOnesAreGaps() {
    Page page =
        Pages.of(
            JEKYLL,
            Map.of("phone", "<b>112</b> *now*"),
            "Call {{ phone }} or {{ boss.phone }} or {{ x | default: \"none\" }}.\n");
    String html = page.html();
    assertTrue(html.contains("Call 112 *now* or <span class=\"hb-gap\">boss.phone</span>"), html);
    assertTrue(html.contains("or none."), html);
    assertEquals(List.of("markup-variable 1:21"), Pages.faults(page));
  }

  @Test
  void addressOfUnknownValuesIsNone() {
    Page page =
        Pages.of(JEKYLL, Map.of(), "[a]({{ site.baseurl }}/b.md) [c](https://x.y/{{ z }}/d)\n");
    assertEquals(
        List.of("b.md", ""),
        page.links().stream().map(l -> l.target().replaceFirst("^/", "")).toList());
    assertTrue(page.html().contains("c"), page.html());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{{< callout note \"Mind\" >}}\nText\n{{< /callout >}}",
        "{{% alert title=\"Mind\" color=\"info\" %}}\nText\n{{% /alert %}}",
        "{{< hint info \"Mind\" >}}\nText\n{{< /hint >}}",
        "{{< note title=`Mind` >}}Text{{< /note >}}",
        "{{< admonition type=note title=\"Mind\" >}}Text{{< /admonition >}}",
      })
  void shortcodesOfHintsAreHints(String written) {
    String html = Pages.html(HUGO, written + "\n");
    assertHint("info", html);
    assertTrue(html.contains("<p class=\"hb-hint-title\">Mind</p>"), html);
    assertTrue(html.contains("<p>Text</p>"), html);
  }

  @Test
  void shortcodesOfTabsDetailsAndPictures() {
    String html =
        Pages.html(
            HUGO,
            "{{< tabs \"id\" >}}\n{{% tab \"Mac\" %}}\na\n{{% /tab %}}\n{{< tab name=\"Win\" >}}\nb\n"
                + "{{< /tab >}}\n{{< /tabs >}}\n\n{{< details \"More\" >}}\nc\n{{< /details >}}\n\n"
                + "{{< figure src=\"p.png\" alt=\"P\" caption=\"A *p*\" >}}\n\n{{< youtube abc_123 >}}\n");
    assertTrue(html.contains("data-title=\"Mac\"") && html.contains("data-title=\"Win\""), html);
    assertTrue(html.contains("<summary>More</summary>"), html);
    assertTrue(html.contains("alt=\"P\"") && html.contains("<p>A <em>p</em></p>"), html);
    assertTrue(html.contains("https://www.youtube.com/watch?v=abc_123"), html);
  }

  @Test
  void shortcodeThatIsShownIsShown() {
    String html = Pages.html(HUGO, "Write {{</* note */>}}.\n\n{{/* secret */}}\n");
    assertEquals("<p>Write {{&lt; note >}}.</p>", html.replace("&gt;", ">"));
  }

  @Test
  void referenceIsAnAddress() {
    Page page =
        Pages.of(HUGO, Map.of(), "See [x]({{< ref \"./other.md\" >}}) and {{< ref \"a.md\" >}}.\n");
    assertEquals(
        List.of("./other.md", "a.md"), page.links().stream().map(l -> l.target()).toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '@',
      value = {
        "# Big {#one .big}@one",
        "# Big { #one }@one",
        "# Big {: #one }@one",
        "# Big {.big #one}@one",
      })
  void listOfAttributesGivesTheHeadingItsAnchor(String written, String id) {
    Page page = Pages.of(JEKYLL, Map.of(), written + "\n");
    assertEquals("Big", page.title());
    assertEquals(id, page.headings().get(0).anchor());
  }

  @Test
  void listsOfAttributesAreNoText() {
    String html =
        Pages.html(
            JEKYLL,
            "[a](b.md){:target=\"_blank\" rel=\"x\"} and **c**{: .red}\n{: .lead }\n\n* TOC\n{:toc}\n\n"
                + "Text\n{: #here .note-x }\n\n| a {: .w } | b |\n|---|---|\n| c | d |\n");
    assertFalse(html.contains("{") || html.contains("TOC") || html.contains(":toc"), html);
    assertTrue(html.contains("id=\"here\""), html);
    assertTrue(html.contains("<table>"), html);
  }

  @Test
  void bracesThatAreNoAttributesStay() {
    String html = Pages.html(JEKYLL, "Set {a} to {#1} or { .x in the text, and $x^{#}$\n");
    assertTrue(html.contains("Set {a} to {#1} or { .x in the text"), html);
  }

  @Test
  void containersAreBlocksByTheTable() {
    String html =
        Pages.html(
            EnumSet.noneOf(MarkupFamily.class),
            "::::note[Title]\nA\n:::danger\nB\n:::\n::::\n\n::: details More\nC\n:::\n\n"
                + ":::foo\nD\n:::\n");
    assertHint("info", html);
    assertHint("danger", html);
    assertTrue(html.contains("<summary>More</summary>"), html);
    assertTrue(html.endsWith("<p>D</p>"), html);
  }

  @Test
  void componentsOfNuxtAreBlocks() {
    String html =
        Pages.html(
            EnumSet.of(MarkupFamily.COMPONENT_BLOCKS),
            "::alert{type=\"warning\"}\nText\n::\n\n::card-grid\n---\na: b\n---\nInner\n::\n");
    assertHint("warning", html);
    assertTrue(html.contains("<p>Inner</p>"), html);
    assertFalse(html.contains("::") || html.contains("a: b"), html);
  }

  @Test
  void importsAndExportsOfMdxAreNoText() {
    Page page =
        Pages.of(
            EnumSet.of(MarkupFamily.MDX),
            Map.of(),
            "import Tabs from '@theme/Tabs';\nimport {\n  A,\n} from './a';\n\n"
                + "export const x = {\n  a: 1,\n};\n\n# Title\n\nimport duties are text.\n"
                + "export is a word.\n");
    assertEquals("<p>import duties are text.\nexport is a word.</p>", page.html());
    assertEquals(10, page.headings().get(0).span().line());
    assertEquals(List.of(), page.faults());
  }

  @Test
  void componentsOfMdxAreBlocksAndUnknownOnesKeepWhatTheyHold() {
    String html =
        Pages.html(
            EnumSet.of(MarkupFamily.MDX),
            "<Tabs groupId=\"os\">\n  <TabItem value=\"l\" label=\"Linux\">\n\n"
                + "    Text **b**\n\n    ```js\n    x\n      y\n    ```\n\n  </TabItem>\n</Tabs>\n\n"
                + "<Warning>Mind</Warning>\n\n<Odd>kept {/* secret */}</Odd>\n\n"
                + "<Card title=\"A card\" href=\"/x\">Words</Card>\n\n{'plain'} {props.x}\n");
    assertTrue(html.contains("data-title=\"Linux\""), html);
    assertTrue(html.contains("<p>Text <strong>b</strong></p>"), html);
    assertTrue(html.contains(">x\n  y\n<") || html.contains("x\n  y"), html);
    assertHint("warning", html);
    assertTrue(html.contains("kept") && html.contains("A card") && html.contains("Words"), html);
    assertTrue(html.contains("<p>plain <span class=\"hb-gap\">props.x</span></p>"), html);
    assertFalse(html.contains("secret") || html.contains("&lt;"), html);
  }

  @Test
  void markdownInHtmlThatAsksForItIsMarkdown() {
    assertTrue(
        Pages.html(MKDOCS, "<div class=\"grid\" markdown>\n**b**\n</div>\n")
            .contains("<strong>b</strong>"));
    assertTrue(Pages.html("<div>\n**b**\n</div>\n").contains("**b**"));
  }

  private static final Set<MarkupFamily> OBSIDIAN =
      EnumSet.of(
          MarkupFamily.WIKI_LINKS,
          MarkupFamily.VAULT_NOTES,
          MarkupFamily.CALLOUTS,
          MarkupFamily.INLINE_MARKS);

  @Test
  void linksOfWikisAreLinks() {
    Page page =
        Pages.of(
            OBSIDIAN,
            Map.of(),
            "[[A page]] [[b#Part|words]] ![[p.png|200]] `[[c]]` [[#Here]]\n\n| [[x\\|y]] | z |\n|--|--|\n");
    assertEquals(
        List.of("A page", "b#Part", "p.png", "#Here", "x"),
        page.links().stream().map(l -> l.target()).toList());
    assertEquals(
        List.of("A page", "words", "", "Here", "y"),
        page.links().stream().map(l -> l.text()).toList());
    assertEquals("A page", Pages.covered(page, page.links().get(0).targetSpan()));
    assertTrue(page.html().contains("<code>[[c]]</code>"), page.html());
  }

  @Test
  void calloutsAreHintsAndFoldedOnesDetails() {
    String html =
        Pages.html(
            OBSIDIAN,
            "> [!warning] Mind **this**\n> Text\n>\n> - one\n\nBetween\n\n> [!faq]- Why?\n> Because\n"
                + "> > [!tip]+\n> > Deep\n\n> [!recipe]\n> Cook\n\n> Plain\n");
    assertHint("warning", html);
    assertTrue(html.contains(">Mind this</p>") && html.contains("<li>one</li>"), html);
    assertTrue(html.contains("<summary>Why?</summary>"), html);
    assertTrue(html.contains(" open><summary>Tip</summary>"), html);
    assertTrue(html.contains(">Recipe</p>"), html);
    assertEquals(1, html.split("<blockquote>", -1).length - 1, html);
    assertFalse(html.contains("[!") || html.contains("&gt;"), html);
  }

  @Test
  void sentenceBehindAnAlertIsItsTextWhereNoToolGivesItATitle() {
    for (String kind : List.of("NOTE", "WARNING", "Important")) {
      String html =
          Pages.html(
              "Before\n\n> [!" + kind + "] Orders over 300 need **two** names from\n> Finance.\n");
      assertTrue(
          html.contains("Orders over 300 need <strong>two</strong> names from\nFinance."), html);
      assertTrue(html.contains("hb-hint") && !html.contains("[!"), html);
    }
  }

  @Test
  void marksWithinLinesAreElements() {
    String html =
        Pages.html(
            OBSIDIAN,
            "==one== ^^two^^ ++ctrl+alt-gr+\"x\"++ :material-home:{ .big } {--gone--}{>>secret<<}"
                + " a == b == c C++ and x ^id1\n");
    assertTrue(
        html.contains(">one</mark> <ins>two</ins> <kbd>Ctrl</kbd>+<kbd>Alt gr</kbd>+<kbd>x</kbd>"),
        html);
    assertTrue(html.contains("a == b == c C++ and x") && html.contains("id=\"id1\""), html);
    assertFalse(html.contains("secret") || html.contains("material"), html);
  }

  @Test
  void lineOfTagInFenceOfListDoesNotEndTheList() {
    String html =
        Pages.html(
            MKDOCS,
            "- Run\n    ```\n{% filter indent(4) %}\n{% include 'a.sh' %}\n{% endfilter %}\n    ```\n\n"
                + "    !!! note\n        Text\n\n- Next\n");
    assertEquals(1, html.split("<ul>", -1).length - 1, html);
    assertTrue(html.contains("{% include 'a.sh' %}\n{% endfilter %}\n</code>"), html);
    assertHint("info", html);
  }

  @Test
  void paragraphNamedByItsAttributesIsAHint() {
    String html =
        Pages.html(
            JEKYLL,
            "{: .note }\nA note\n\n{: .warning }\n> Quoted\n>\n> Twice\n\nBehind\n{: .tip }\n\n"
                + "Plain\n{: .fs-6 .fw-300 }\n\n- item\n{: .note }\n");
    assertHint("info", html);
    assertHint("warning", html);
    assertHint("success", html);
    assertTrue(html.contains("<p>A note</p>") && html.contains("<p>Twice</p>"), html);
    assertTrue(html.contains("<p>Behind</p>\n</aside>"), html);
    assertTrue(html.contains("</aside>\n<p>Plain</p>"), html);
    assertFalse(html.contains("blockquote") || html.contains("{:"), html);
  }

  @Test
  void groupOfCodeIsCode() {
    String html =
        Pages.html(
            EnumSet.of(MarkupFamily.MDX),
            "<CodeGroup>\n```sh A\na\n```\n</CodeGroup>\n\n::: code-group\n```sh\nb\n```\n:::\n");
    assertFalse(html.contains("hb-tabs"), html);
    assertEquals(2, html.split("<pre>", -1).length - 1, html);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<Highlight color=\"red\">kept</Highlight>",
        "<CodeBlock language=\"js\">kept</CodeBlock>",
        "<Video src=\"https://example.com/v\">kept</Video>",
        "| a |\n|---|\n| <Code>kept</Code> |",
        "<Math>kept</Math>",
        "<Head>kept</Head>",
        "<Card footer=\"kept\" title=\"x\" />",
        "<Tab>kept</Tab>",
        "<ParamField path=\"kept\" type=\"string\" />",
        "<Frame caption=\"kept\"><b>x</b></Frame>",
        "<Update label=\"kept\">x</Update>",
        "<Tabs>kept</Tabs>",
        "<Columns>kept</Columns>",
        "<>kept</>",
      })
  void nothingThatAComponentHoldsIsLost(String written) {
    String html = Pages.html(EnumSet.of(MarkupFamily.MDX), written + "\n");
    assertTrue(html.contains("kept"), html);
    assertFalse(html.contains("&lt;"), html);
  }

  @Test
  void lettersAreRaisedAndLowered() {
    String html =
        Pages.html(MKDOCS, "H~2~O, x^2^, ~~gone~~ [^1][^2] a^b c^d\n\n[^1]: n\n\n[^2]: m\n");
    assertTrue(html.contains("H<sub>2</sub>O, x<sup>2</sup>, <del>gone</del>"), html);
    assertTrue(html.contains("a^b c^d"), html);
  }

  @Test
  void tabsOfTextAreNoCode() {
    String html =
        Pages.html(
            HUGO,
            "{{< tabpane text=true >}}\n{{% tab header=\"E\" lang=\"en\" %}}\n**b**\n{{% /tab %}}\n{{< /tabpane >}}\n\n"
                + "{{< tabpane >}}\n{{< tab header=\"S\" lang=\"sh\" >}}\nls\n{{< /tab >}}\n{{< /tabpane >}}\n");
    assertTrue(html.contains("<strong>b</strong>"), html);
    assertTrue(html.contains("language-sh\">"), html);
  }

  @Test
  void placesAreThoseOfTheSource() {
    Page page =
        Pages.of(
            MKDOCS,
            Map.of("v", "long value"),
            "{# c #}{{ v }}\n\n!!! note\n    Text\n\n    ## Head\n\n    [x](gone.md) end\n");
    assertEquals(6, page.headings().get(0).span().line());
    assertEquals(5, page.headings().get(0).span().column());
    assertEquals("gone.md", Pages.covered(page, page.links().get(0).targetSpan()));
    assertEquals("Text", Pages.covered(page, Pages.blocks(page, Type.PARAGRAPH).get(1).span()));
  }

  @Test
  void markersOfOursCannotBeWritten() {
    String html = Pages.html(JEKYLL, "{%\uFDD0hint%}\nx\n{%\uFDD0endhint%}\n");
    assertFalse(html.contains("<aside"), html);
  }

  private static final Set<MarkupFamily> MYST =
      EnumSet.of(MarkupFamily.DIRECTIVES, MarkupFamily.CONTAINERS);

  private static final Set<MarkupFamily> REACT =
      EnumSet.of(MarkupFamily.MDX, MarkupFamily.CONTAINERS);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A{::comment}secret{:/comment}B",
        "A\n\n{::comment}\nsecret\n{:/comment}\n\nB",
        "A B\n\n{::comment}\nsecret\n{:/}\n",
        "A B\n\n{::comment}\nsecret"
      })
  void commentsOfKramdownAreOnNoPage(String body) {
    Page page = Pages.of(JEKYLL, Map.of(), body);
    assertFalse(page.html().contains("secret") || page.html().contains("{:"), page.html());
    assertTrue(page.html().contains("A") && page.html().contains("B"), page.html());
  }

  @Test
  void extensionsOfKramdownShowNothingThemselves() {
    String html =
        Pages.html(
            JEKYLL,
            "{::options toc_levels=\"2\" /}\n\n{::nomarkdown}\n<b>raw</b>\n{:/}\n\n## Head ## {#id}\n");
    assertFalse(html.contains("{:"), html);
    assertTrue(html.contains("<b>raw</b>") && html.contains("<h2 id=\"id\">Head</h2>"), html);
  }

  @ParameterizedTest
  @CsvSource({
    "notice--warning, warning",
    "notice, info",
    "prompt-tip, success",
    "alert-danger, danger",
    "admonition-note, info"
  })
  void classOfANoticeMakesAHintOfItsParagraph(String name, String style) {
    assertHint(style, Pages.html(JEKYLL, "Some words.\n{: ." + name + " }\n"));
  }

  @Test
  void whatFollowsASummaryOfSeveralLinesIsMarkdown() {
    String html =
        Pages.html(
            JEKYLL,
            "<details markdown=\"block\">\n<summary>\nMore\n</summary>\nFolded *words*.\n</details>\n");
    assertTrue(html.contains("<em>words</em>") && html.contains("</summary>"), html);
  }

  @Test
  void fencesOfDirectivesAreBlocksAndNoCode() {
    String html =
        Pages.html(
            MYST,
            "% secret\n(here)=\n## Part\n\n````{note}\n:class: x\nNote *words*.\n\n```{code-block} python\n"
                + ":linenos:\nx = 1\n```\n````\n\n```{figure} a.png\n:alt: Alt\n\nCaption\n```\n\n"
                + "```{toctree}\nother\n```\n\nSee {ref}`the part <here>`, {ref}`away`, {kbd}`Ctrl`.\n");
    assertHint("info", html);
    assertTrue(html.contains("<em>words</em>") && html.contains("language-python"), html);
    assertTrue(html.contains("alt=\"Alt\"") && html.contains("<p>Caption</p>"), html);
    assertTrue(html.contains("id=\"here\"") && html.contains("the part</a>, away"), html);
    assertTrue(html.contains("<kbd>Ctrl</kbd>"), html);
    for (String gone : List.of("secret", "linenos", ":class:", "other", "{ref}", "```")) {
      assertFalse(html.contains(gone), gone + " in " + html);
    }
  }

  @Test
  void admonishIsAHintOrUnfolds() {
    Set<MarkupFamily> book = EnumSet.of(MarkupFamily.BOOK_INCLUDES);
    assertHint("warning", Pages.html(book, "```admonish warning title=\"Mind\"\nText *x*.\n```\n"));
    assertHint("info", Pages.html(book, "```admonish\nText.\n```\n"));
    String folded = Pages.html(book, "~~~admonish tip collapsible=true\nText.\n~~~\n");
    assertTrue(folded.contains("<summary>Tip</summary>"), folded);
    assertTrue(Pages.html(book, "```rust\nadmonish\n```\n").contains("<pre>"), "code");
  }

  @Test
  void componentsInFencesForEditorsAreComponents() {
    String html =
        Pages.html(
            REACT,
            "```mdx-code-block\nimport Tabs from '@theme/Tabs';\n\n<Tabs>\n<TabItem value=\"a\" label=\"Apple\">\n"
                + "```\n\nRed.\n\n```mdx-code-block\n</TabItem>\n</Tabs>\n```\n\n```js\nlet a;\n```\n");
    assertTrue(html.contains("data-title=\"Apple\""), html);
    assertFalse(html.contains("import") || html.contains("mdx-code"), html);
    assertTrue(html.contains("<p>Red.</p>") && html.contains("language-js"), html);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<Tabs items={['One', 'Two']}>\n<Tab>a</Tab>\n<Tab>b</Tab>\n</Tabs>\n",
        "<Tabs items=\"One,Two\">\n<Tabs.Tab>a</Tabs.Tab>\n<Tabs.Tab>b</Tabs.Tab>\n</Tabs>\n",
        "<Tabs values={[{label: 'One', value: 'x'}, {label: 'Two', value: 'y'}]}>\n"
            + "<TabItem value=\"x\">a</TabItem>\n<TabItem value=\"y\">b</TabItem>\n</Tabs>\n"
      })
  void setOfTabsMaySayTheirTitles(String body) {
    String html = Pages.html(REACT, body);
    assertTrue(html.contains("data-title=\"One\"") && html.contains("data-title=\"Two\""), html);
  }

  @Test
  void codeOfAComponentIsCode() {
    String html =
        Pages.html(REACT, "<CodeBlock language=\"js\">\n  {`a <1> c`}\n</CodeBlock>\n\nBehind.\n");
    assertTrue(html.contains("language-js") && html.contains("&lt;"), html);
    assertTrue(html.contains("<p>Behind.</p>") && !html.contains("{`"), html);
  }

  @Test
  void headingMaySayItsAnchorInBrackets() {
    assertTrue(Pages.html(REACT, "Text\n\n## Head [#own]\n").contains("<h2 id=\"own\">Head</h2>"));
  }

  @Test
  void braceInATitleOfVueIsNoExpression() {
    Set<MarkupFamily> vue =
        EnumSet.of(MarkupFamily.MDX, MarkupFamily.CONTAINERS, MarkupFamily.COMMENT_INCLUDES);
    String html = Pages.html(vue, "::: details Click me {open}\nWords.\n:::\n");
    assertTrue(html.contains("<details open><summary>Click me</summary>"), html);
  }

  @Test
  void featureOfALandingPageIsNoCondition() {
    String html =
        Pages.html(
            HUGO,
            "{{% blocks/feature title=\"Fast\" url=\"/a\" %}}\nQuick words.\n{{% /blocks/feature %}}\n");
    assertTrue(html.contains("Quick words.") && html.contains("Fast"), html);
  }

  @Test
  void drawingOfFoldersIsAList() {
    String html =
        Pages.html(
            HUGO,
            "{{< filetree/container >}}\n  {{< filetree/folder name=\"docs\" >}}\n"
                + "    {{< filetree/file name=\"a.md\" >}}\n  {{< /filetree/folder >}}\n{{< /filetree/container >}}\n");
    assertTrue(html.contains("<li>docs") && html.contains("<li>a.md</li>"), html);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "```js [a.js]\nx\n```\n",
        "```js a.js\nx\n```\n",
        "```js filename=\"a.js\"\nx\n```\n"
      })
  void nameBehindAFenceIsItsTitle(String body) {
    String html = Pages.html(REACT, body);
    assertTrue(html.contains("<figcaption>a.js</figcaption>"), html);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "::card-group\n  :::card{title=\"Paint\" icon=\"brush\"}\n  Words\n  :::\n::\n",
        "::hero\n---\ntitle: Paint\n---\nWords\n::\n",
        "::section{headline=\"Paint\"}\nWords\n#aside\nMore\n::\n"
      })
  void titlesInArgumentsOfComponentsAreShownAndMarksOfTheirPartsAreNot(String markdown) {
    String html =
        Pages.html(
            EnumSet.of(MarkupFamily.COMPONENT_BLOCKS, MarkupFamily.TRAILING_ATTRIBUTES), markdown);
    assertTrue(html.contains("<strong>Paint</strong>") && html.contains("Words"), html);
    assertFalse(html.contains("#aside") || html.contains(":"), html);
  }

  @Test
  void codeInAnArgumentIsCode() {
    String html =
        Pages.html(
            EnumSet.of(MarkupFamily.MDX),
            "<Code code=\"let z = 1\" lang=\"js\" title=\"z.js\" />\n");
    assertTrue(html.contains("<pre") && html.contains("z.js") && html.contains("let"), html);
  }
}
